using SalesNudgeBot.App.People;

namespace SalesNudgeBot.App.Configuring;

/// <summary>A manifest without errors that is to be put into force.</summary>
/// <param name="Hash">Of its files' names and contents.</param>
/// <param name="Form">Its files as one text, as a <see cref="Ports.ConfigurationRevision"/> keeps them.</param>
/// <param name="Who">As a <see cref="Ports.ConfigurationRevision"/> names them.</param>
public sealed record NewConfiguration(string Hash, string Form, string Who, ManifestPeople People);
