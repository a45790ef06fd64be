using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.App.Dispatching;

/// <summary>A workspace of the manifest and the platform that carries its messages.</summary>
public sealed record ConnectedWorkspace(WorkspaceId Id, IChatPlatform Platform);
