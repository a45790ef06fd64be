using System.Text.Json;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.People;

/// <summary>Somebody in a roster, as far as it counts (protocol section 5).</summary>
/// <param name="Account">Their directory id, in lower case.</param>
/// <param name="User">As Teams addresses them towards this bot (29:…).</param>
/// <param name="Emails">Of their mailbox and what they sign in with: often the same, and the manifest may name either.</param>
sealed record Member(string Account, string User, string Name, IReadOnlyList<string> Emails, AccountState State)
{
    /// <summary>What the directory writes into the sign-in names of guests.</summary>
    const string GuestMark = "#EXT#";

    /// <param name="tenant">Whose people are ours.</param>
    public static Member? Read(JsonElement member, string tenant) =>
        // The endpoints do not agree on what they call the directory id.
        (member.Text("aadObjectId") ?? member.Text("objectId")) is { } account && member.Text("id") is { } user
            ? new(
                account.ToLowerInvariant(),
                user,
                member.Text("name") ?? account,
                [.. new[] { member.Text("email"), member.Text("userPrincipalName") }.OfType<string>()],
                StateOf(member, tenant))
            : null;

    // A guest's sign-in name says so whatever their own tenant is; who is of another tenant and no guest came in by a shared channel.
    static AccountState StateOf(JsonElement member, string tenant) =>
        member.Text("userRole") is "anonymous" ? AccountState.External
        : member.Text("userPrincipalName")?.Contains(GuestMark, StringComparison.OrdinalIgnoreCase) ?? false ? AccountState.Guest
        : member.Text("tenantId") is { } own && !own.Equals(tenant, StringComparison.OrdinalIgnoreCase) ? AccountState.External
        : AccountState.Active;
}
