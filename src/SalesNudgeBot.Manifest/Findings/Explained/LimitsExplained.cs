using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Explained;

static class LimitsExplained
{
    public static ImmutableArray<Explanation> All { get; } =
    [
        new(
            Codes.CrowdedMinute,
            "Slack takes about five messages a second of a bot and Teams about twenty. Ten thousand check-ins at one moment take 33 minutes in Slack: the last rep is asked at 09:33, and other messages wait meanwhile, urgent ones aside. It is the same moment that counts, whatever each rep's clock says.",
            "Give some teams another time (check_in: {at: ...} under the team). Or leave it as it is: everybody is asked, and nothing is lost.",
            Example.Large("A team in Slack with 3,001 reps, all in one zone and asked at 09:00.", Crowd)),
        new(
            Codes.OpenChannel,
            "Briefs name clients, amounts, who delivers and who was silent. In an open channel people read that who are not responsible for them, and whoever delivers late is shown to everybody.",
            "Make the channel private with leaders, deputies and admins in it, and take 'open' away. The warning stays as long as it is open.",
            Smallest.And("    open: true")),
    ];

    static string Crowd()
    {
        var reps = Enumerable.Range(1, 3001).Select(n => $"r{n}").ToArray();
        return Smallest.Slack
            .Replace("teams:", string.Concat(reps.Select(rep => $"  {rep}: {{name: {rep}, email: {rep}@nord.example, zone: Europe/Berlin}}\n")) + "teams:", StringComparison.Ordinal)
            .Replace("{ana: }", $"{{{string.Join(": , ", reps)}: }}", StringComparison.Ordinal);
    }
}
