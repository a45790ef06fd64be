using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>The signing secrets of all workspaces that are reached over HTTP, each with the workspaces that share it.</summary>
sealed class SigningSecrets
{
    const string Timestamp = "X-Slack-Request-Timestamp";
    const string Signature = "X-Slack-Signature";

    readonly ImmutableArray<(byte[] Secret, Senders Senders)> secrets;

    /// <exception cref="InvalidOperationException">A workspace has no secret: everyone could sign with an empty one.</exception>
    public SigningSecrets(ImmutableArray<SlackWorkspace> workspaces)
    {
        var listening = workspaces.Where(workspace => workspace.Options.Transport is SlackTransport.Http).ToList();
        if (listening.Find(workspace => string.IsNullOrWhiteSpace(workspace.Options.SigningSecret)) is { } open)
        {
            throw new InvalidOperationException($"Slack workspace {open.Id} is reached over HTTP and has no signing secret, so nothing that comes in could be trusted.");
        }

        secrets =
        [
            .. listening.GroupBy(workspace => workspace.Options.SigningSecret!, StringComparer.Ordinal)
                .Select(group => (Encoding.UTF8.GetBytes(group.Key), new Senders([.. group], workspaces))),
        ];
    }

    /// <summary>Null when nobody of ours signed this, or not just now.</summary>
    public Senders? Verify(IHeaderDictionary headers, SignedBody body, Instant now)
    {
        if (One(headers[Timestamp]) is not { } timestamp || One(headers[Signature]) is not { } signature || !SlackSignature.IsFresh(timestamp, now))
        {
            return null;
        }

        var signed = body.Signed(timestamp);
        foreach (var (secret, senders) in secrets)
        {
            if (SlackSignature.Matches(secret, signed, signature))
            {
                return senders;
            }
        }

        return null;
    }

    /// <summary>A header that comes twice says two things, and nobody knows which one was checked elsewhere.</summary>
    static string? One(StringValues header) => header.Count == 1 ? header[0] : null;
}
