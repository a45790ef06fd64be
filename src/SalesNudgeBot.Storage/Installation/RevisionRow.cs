using SalesNudgeBot.App.Ports;

namespace SalesNudgeBot.Storage.Installation;

sealed class RevisionRow
{
    public required long Number { get; init; }
    public required string Hash { get; init; }
    public required long AppliedAt { get; init; }
    public string? Form { get; init; }
    public required string Who { get; init; }
    public required long PeopleJoined { get; init; }
    public required long PeopleLeft { get; init; }
    public required long TeamsAdded { get; init; }
    public required long TeamsRemoved { get; init; }
    public required long TeamsChanged { get; init; }
    public string? Refused { get; init; }

    public ConfigurationRevision ToRevision() => new((int)Number, Hash, Micros.ToInstant(AppliedAt))
    {
        Form = Form,
        Who = Who,
        Changes = new((int)PeopleJoined, (int)PeopleLeft, (int)TeamsAdded, (int)TeamsRemoved, (int)TeamsChanged),
        Refused = Refused,
    };
}
