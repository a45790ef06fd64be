using System.Text;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Manifest.Explained;

namespace Manifest.Tests;

static class Text
{
    /// <summary>The smallest manifests without a finding.</summary>
    public const string Good = Smallest.Local;

    public const string Slack = Smallest.Slack;

    public const string Teams = Smallest.Teams;

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
