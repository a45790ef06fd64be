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

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string[] Lines(this ManifestResult result) => [.. result.Findings.Select(finding => finding.ToString())];
}
