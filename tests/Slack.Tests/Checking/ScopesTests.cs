using SalesNudgeBot.Slack.Checking;

namespace Slack.Tests.Checking;

public sealed class ScopesTests
{
    [Theory]
    [InlineData("app-manifest.yaml")]
    [InlineData("app-manifest-socket.yaml")]
    public void The_doctor_asks_for_the_scopes_that_the_app_manifest_brings(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesNudgeBot.sln")))
        {
            folder = folder.Parent!;
        }

        var scopes = File.ReadAllLines(Path.Combine(folder.FullName, "manifests", "slack", file))
            .SkipWhile(line => line.Trim() != "bot:")
            .Skip(1)
            .TakeWhile(line => line.TrimStart().StartsWith('-'))
            .Select(line => line.TrimStart(' ', '-').Split('#')[0].Trim());

        Assert.Equal(SlackScopes.Needed, scopes);
    }
}
