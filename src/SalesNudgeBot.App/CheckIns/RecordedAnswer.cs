using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.CheckIns;

/// <summary>What was made of an answer in plain words.</summary>
/// <param name="Line">Says it back.</param>
public sealed record RecordedAnswer(CheckIn Row, Line Line);
