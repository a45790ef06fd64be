using System.Collections.Immutable;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>The workspaces that a delivery may be about: those whose secret signed it, or whose socket brought it.</summary>
sealed class Senders(ImmutableArray<SlackWorkspace> own, ImmutableArray<SlackWorkspace> all)
{
    /// <summary>Stands for the app where the team is none of ours.</summary>
    public SlackWorkspace First => own[0];

    public Standing Of(string? team)
    {
        if (team is null)
        {
            return new(Kinship.Stranger, First);
        }

        var waiting = false;
        foreach (var workspace in own)
        {
            if (workspace.Identity?.TeamId == team)
            {
                return new(Kinship.Own, workspace);
            }

            waiting |= workspace is { Identity: null, IsPaused: false };
        }

        return new(
            all.Any(workspace => workspace.Identity?.TeamId == team) ? Kinship.Forged
            : waiting ? Kinship.NotKnownYet
            : Kinship.Stranger,
            First);
    }
}

/// <param name="Workspace">The team's own, or the one that stands for the app.</param>
readonly record struct Standing(Kinship Kinship, SlackWorkspace Workspace);

enum Kinship
{
    Own,

    /// <summary>A team that the app is not set up for: another company's people in a shared channel, or an install that the manifest does not name.</summary>
    Stranger,

    /// <summary>One of ours has not signed in yet, and it may be that one.</summary>
    NotKnownYet,

    /// <summary>A workspace of ours whose secret did not sign this.</summary>
    Forged,
}
