using System.Text;
using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

static class Text
{
    /// <summary>The smallest manifest without a finding.</summary>
    public const string Good =
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

    /// <summary>The smallest manifest for Slack without a finding.</summary>
    public const string Slack =
        """
        version: 1
        company: {name: Nord}
        workspaces:
          main: {platform: slack, transport: socket, bot_token: 'env:BOT', app_token: 'env:APP'}
        people:
          lena: {name: Lena F, email: lena@nord.example}
          ana: {name: Ana M, accounts: {main: U012AB3CD}}
        teams:
          north:
            name: North
            leader: lena
            channel: leaders
            reps: {ana: }

        """;

    /// <summary>The smallest manifest for Teams without a finding.</summary>
    public const string Teams =
        """
        version: 1
        company: {name: Nord}
        workspaces:
          main: {platform: teams, app_id: 0f3c4f5e-1111-4a4a-9b9b-000000000001, tenant: 0f3c4f5e-2222-4a4a-9b9b-000000000002, app_secret: 'env:SECRET'}
        people:
          lena: {name: Lena F, email: lena@nord.example}
          ana: {name: Ana M, accounts: {main: 7FAF8AB2-3d56-4244-b585-20c8a42ed2b8}}
        teams:
          north:
            name: North
            leader: lena
            channel: Leaders Berlin
            reps: {ana: }

        """;

    public static ManifestResult Read(string text) => ManifestReader.Read([ManifestFile.Of("m.yaml", text)]);

    public static ManifestResult Read(byte[] bytes) => ManifestReader.Read([new ManifestFile("m.yaml", bytes)]);

    public static ManifestResult Read(params (string Name, string Text)[] files) =>
        ManifestReader.Read([.. files.Select(file => ManifestFile.Of(file.Name, file.Text))]);

    /// <summary>The good manifest with one passage replaced.</summary>
    public static string But(string passage, string replacement)
    {
        Assert.Contains(passage, Good, StringComparison.Ordinal);
        return Good.Replace(passage, replacement, StringComparison.Ordinal);
    }

    /// <summary>The one for Slack with one passage replaced.</summary>
    public static string SlackBut(string passage, string replacement)
    {
        Assert.Contains(passage, Slack, StringComparison.Ordinal);
        return Slack.Replace(passage, replacement, StringComparison.Ordinal);
    }

    /// <summary>The one for Teams with one passage replaced.</summary>
    public static string TeamsBut(string passage, string replacement)
    {
        Assert.Contains(passage, Teams, StringComparison.Ordinal);
        return Teams.Replace(passage, replacement, StringComparison.Ordinal);
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string[] Lines(this ManifestResult result) => [.. result.Findings.Select(finding => finding.ToString())];
}
