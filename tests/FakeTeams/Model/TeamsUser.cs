using System.Text.Json.Nodes;

namespace FakeTeams.Model;

/// <summary>Somebody of a tenant, as this bot meets them.</summary>
/// <param name="objectId">In the directory.</param>
/// <param name="id">Towards this bot: 29:…</param>
public sealed class TeamsUser(string objectId, string id, string name)
{
    public string ObjectId => objectId;
    public string Id => id;
    public string Name { get; set; } = name;
    public string? Email { get; set; }
    public string Upn { get; set; } = "";

    /// <summary>An IANA name.</summary>
    public string Zone { get; set; } = "Europe/Berlin";

    public string Locale { get; set; } = "en-US";

    /// <summary>The account is gone from the tenant.</summary>
    public bool Left { get; set; }

    /// <summary>The app is installed for this person themselves.</summary>
    public bool Installed { get; set; }

    /// <summary>Wants to hear nothing from the bot.</summary>
    public bool Blocked { get; set; }

    internal JsonObject ToAccount(bool withName = true)
    {
        var account = new JsonObject { ["id"] = Id, ["aadObjectId"] = ObjectId };
        if (withName)
        {
            account["name"] = Name;
        }

        return account;
    }

    /// <param name="directoryName">How the endpoint calls the directory id: they disagree.</param>
    internal JsonObject ToMember(string tenant, string directoryName)
    {
        var member = new JsonObject
        {
            ["id"] = Id,
            [directoryName] = ObjectId,
            ["name"] = Name,
            ["givenName"] = Name.Split(' ')[0],
            ["surname"] = Name.Split(' ')[^1],
            ["userPrincipalName"] = Upn,
            ["tenantId"] = tenant,
            ["userRole"] = "user",
        };
        if (Email is not null)
        {
            member["email"] = Email;
        }

        return member;
    }
}
