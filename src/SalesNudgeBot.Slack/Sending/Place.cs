using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Slack.Sending;

/// <summary>Where a dispatch goes, and how to speak of it to whoever can mend it.</summary>
/// <param name="Name">The channel as the manifest names it; null for a person's own conversation.</param>
/// <param name="Bot">What people type after the @.</param>
sealed record Place(string? Name, string Bot)
{
    public string CannotPost => Name is null ? SlackWords.CannotWriteTo : SlackWords.NotInChannel(Name, Bot);
}
