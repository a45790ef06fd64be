namespace SalesNudgeBot.Manifest.Explained;

/// <summary>The smallest manifests without a finding, from which the examples differ in one place.</summary>
static class Smallest
{
    public const string Local =
        """
        version: 1
        company: {name: Nord}
        people:
          lena: {name: Lena F, zone: Europe/Berlin}
          ana: {name: Ana M, zone: Europe/Berlin}
        teams:
          north:
            name: North
            leader: lena
            channel: leaders
            reps: {ana: }

        """;

    public const string Slack =
        """
        version: 1
        company: {name: Nord}
        workspaces:
          main: {platform: slack, transport: socket, bot_token: 'env:BOT', app_token: 'env:APP'}
        people:
          lena: {name: Lena F, email: lena@nord.example, admin: true}
          ana: {name: Ana M, accounts: {main: U012AB3CD}}
        teams:
          north:
            name: North
            leader: lena
            channel: leaders
            reps: {ana: }

        """;

    public const string Teams =
        """
        version: 1
        company: {name: Nord}
        workspaces:
          main: {platform: teams, app_id: 0f3c4f5e-1111-4a4a-9b9b-000000000001, tenant: 0f3c4f5e-2222-4a4a-9b9b-000000000002, app_secret: 'env:SECRET'}
        people:
          lena: {name: Lena F, email: lena@nord.example, admin: true}
          ana: {name: Ana M, accounts: {main: 7FAF8AB2-3d56-4244-b585-20c8a42ed2b8}}
        teams:
          north:
            name: North
            leader: lena
            channel: Leaders Berlin
            reps: {ana: }

        """;

    /// <summary>The one for the local workspace, with more at its end.</summary>
    public static Example And(string more) => Example.Of($"{Local}{more}\n");

    public static Example But(string passage, string replacement) => Example.Of(Local.Replace(passage, replacement, StringComparison.Ordinal));

    /// <summary>With more said about the rep.</summary>
    public static Example Rep(string more) => But("ana: {name: Ana M, zone: Europe/Berlin", $"ana: {{name: Ana M, zone: Europe/Berlin, {more}");

    public static Example InSlack(string passage, string replacement) => Example.Of(Slack.Replace(passage, replacement, StringComparison.Ordinal));

    public static Example InTeams(string passage, string replacement) => Example.Of(Teams.Replace(passage, replacement, StringComparison.Ordinal));
}
