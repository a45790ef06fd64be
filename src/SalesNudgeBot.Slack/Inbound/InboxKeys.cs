using System.Security.Cryptography;
using System.Text;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>Under which key the inbox stores a delivery, so that a second one is recognised.</summary>
static class InboxKeys
{
    public static string Event(string id) => $"slack/{id}";

    /// <summary>A trigger opens windows in the person's name while it lasts: its hash is as unique, and opens nothing.</summary>
    public static string Interaction(string team, string trigger)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(trigger), hash);
        return $"slack/{team}/{Convert.ToHexStringLower(hash[..16])}";
    }

    public static string Interaction(string team, string at, string action, string account) => $"slack/{team}/{at}/{action}/{account}";
}
