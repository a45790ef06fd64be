using System.Collections.Immutable;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Composition;

/// <summary>What of a manifest is read once, when the bot starts: where it speaks, with which tokens, and where a simulated clock begins.</summary>
static class RestartNeeded
{
    /// <summary>Sections and keys in which they differ; empty where a running bot can follow.</summary>
    /// <param name="started">That the bot started with.</param>
    /// <param name="now">Without errors.</param>
    public static ImmutableArray<string> Between(ManifestResult started, ManifestResult now)
    {
        var differing = ImmutableArray.CreateBuilder<string>();
        if (!started.Company!.Workspaces.SequenceEqual(now.Company!.Workspaces) || !started.Slack.SequenceEqual(now.Slack) || !started.Teams.SequenceEqual(now.Teams))
        {
            differing.Add("workspaces");
        }

        if (started.UploadToken != now.UploadToken)
        {
            differing.Add("crm: upload_token");
        }

        if (started.SampleStart != now.SampleStart)
        {
            differing.Add("sample");
        }

        return differing.ToImmutable();
    }
}
