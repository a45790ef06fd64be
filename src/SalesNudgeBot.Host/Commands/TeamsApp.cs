using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SalesNudgeBot.Host.Commands;

/// <summary>What an admin says of the app; the rest is the same for everybody.</summary>
/// <param name="AppId">The bot's registration. The app in Teams goes by the same id.</param>
/// <param name="Website">Shown in the app's details, like the two after it.</param>
sealed record TeamsAppDetails(string AppId, string? Company, string? Website, string? Privacy, string? Terms, string? Version);

/// <summary>The app manifest for Teams with an installation's own values, checked for what the schema demands of them.</summary>
static partial class TeamsApp
{
    const int LongestCompany = 32;
    const int LongestAddress = 2048;

    public static JsonObject Filled(string template, TeamsAppDetails details)
    {
        var manifest = JsonNode.Parse(template)!.AsObject();
        var id = details.AppId.ToLowerInvariant();
        manifest["id"] = id;
        manifest["bots"]![0]!["botId"] = id;
        manifest["version"] = details.Version ?? (string?)manifest["version"];
        var developer = manifest["developer"]!;
        developer["name"] = details.Company ?? (string?)developer["name"];
        if (details.Website is { } website)
        {
            developer["websiteUrl"] = website;
            developer["privacyUrl"] = details.Privacy ?? website;
            developer["termsOfUseUrl"] = details.Terms ?? website;
        }

        return manifest;
    }

    /// <summary>In words, each with the option that it is about; nothing when Teams would take all of it.</summary>
    public static IEnumerable<string> Wrong(TeamsAppDetails details)
    {
        if (!Id().IsMatch(details.AppId) || details.AppId.All(letter => letter is '0' or '-'))
        {
            yield return $"--app-id {details.AppId} is not the id of an app registration; right would be --app-id 11111111-2222-3333-4444-555555555555.";
        }

        if (details.Company is { } company && (string.IsNullOrWhiteSpace(company) || company.Length > LongestCompany))
        {
            yield return $"--company has {company.Length} characters; Teams shows 1 to {LongestCompany}.";
        }

        foreach (var (option, address) in new[] { ("--website", details.Website), ("--privacy", details.Privacy), ("--terms", details.Terms) })
        {
            if (address is not null && !IsPublic(address))
            {
                yield return $"{option} {address} is no address that Teams takes; right would be {option} https://example.com/bot.";
            }
        }

        if (details.Website is null && (details.Privacy ?? details.Terms) is not null)
        {
            yield return "--privacy and --terms need --website beside them.";
        }

        if (details.Version is { } version && !Semver().IsMatch(version))
        {
            yield return $"--app-version {version} is not three numbers; right would be --app-version 1.0.1.";
        }
    }

    static bool IsPublic(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "https", UserInfo: "", HostNameType: UriHostNameType.Dns };

    [GeneratedRegex("^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})$")]
    private static partial Regex Semver();
}
