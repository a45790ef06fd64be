using System.Collections.Immutable;
using SalesNudgeBot.App.Checking;
using SalesNudgeBot.App.People;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Teams.Checking;

/// <summary>
/// Everything about one tenant that keeps the bot from its work, at once. Teams shows a bot only what has the app, and tells of it once:
/// so what the running bot has heard is looked at, beside a question to Microsoft whether it is let in. Nothing is written to anybody.
/// </summary>
public static class TenantCheck
{
    const string AddTheApp = "While the bot runs, add the app in Teams: to the team with the leaders' channel, and for everyone who is in no team with it.";

    /// <param name="database">The running bot's; null where there is none yet.</param>
    public static async Task<WorkspaceReport> Run(TeamsWorkspace workspace, ManifestPeople manifest, IDatabase? database, CancellationToken cancellation)
    {
        var lines = new List<Checked>();
        var refusal = await workspace.SignIn(cancellation);
        lines.Add(workspace.Options.Credential is TeamsCredential.None ? Checked.Note("sign-in", "none: for Microsoft's test client on this machine only")
            : refusal is null ? Checked.Fine("sign-in", "Microsoft gives the bot a token")
            : Checked.Problem("sign-in", $"Microsoft answers {refusal}", Fix(refusal)));
        if (database is null)
        {
            lines.Add(Checked.Problem("heard so far", "nothing: the bot has not run yet in the data folder", $"Start the bot. {AddTheApp} Then run doctor again; --data names another folder."));
            return new([.. lines], WasReached: true);
        }

        var (accounts, channels, heard) = await database.Read(
            stores => (
                stores.Directory.Accounts().Where(account => account.Workspace == workspace.Id && account.IsOurs).Select(account => account.Person).ToHashSet(),
                stores.Directory.Channels().Where(channel => channel.Workspace == workspace.Id).Select(channel => channel.Team).ToHashSet(),
                stores.Conversations.All(workspace.Id)),
            cancellation);
        lines.Add(Teams(heard));
        lines.AddRange(People(workspace, manifest.Company, accounts, heard));
        lines.AddRange(Channels(workspace, manifest.Company, channels, heard));
        return new([.. lines], WasReached: true);
    }

    static Checked Teams(IReadOnlyList<ConversationReference> heard)
    {
        var teams = heard.Where(reference => reference.Kind is ConversationKind.Team).Select(team => team.Name ?? team.Key).ToList();
        return teams.Count == 0
            ? Checked.Problem("app", "is in no team that the bot has heard of", $"{AddTheApp} If it is there already: the bot's messaging endpoint has to be https://your-host/api/messages.")
            : Checked.Fine("app", $"is in {string.Join(", ", teams)}");
    }

    static IEnumerable<Checked> People(TeamsWorkspace workspace, Company company, HashSet<Core.People.PersonId> accounts, IReadOnlyList<ConversationReference> heard)
    {
        var here = company.People.Values.Where(person => company.WorkspaceOf(new Destination.Person(person.Id)) == workspace.Id).OrderBy(person => person.Name, StringComparer.Ordinal).ToList();
        var missing = here.Where(person => !accounts.Contains(person.Id)).ToList();
        if (missing.Count < here.Count)
        {
            yield return Checked.Fine("people", $"{here.Count - missing.Count} of {here.Count} found");
        }

        foreach (var person in missing)
        {
            yield return Checked.Problem(
                person.Name,
                person.Email is { } email ? $"nobody with {email} has the app" : "nobody with that object id has the app",
                "Check the address in people, and add the app for them or in a team that they are in.");
        }

        foreach (var closed in heard.Where(reference => reference is { Kind: ConversationKind.Personal, Closed: not null } && reference.Name is not null))
        {
            yield return Checked.Note(closed.Name!, $"took the app away, or blocked it ({closed.Closed})", "Once they write to it, or install it again, it goes on.");
        }
    }

    static IEnumerable<Checked> Channels(TeamsWorkspace workspace, Company company, HashSet<Core.People.TeamId> found, IReadOnlyList<ConversationReference> heard)
    {
        var closed = heard.Where(reference => reference is { Kind: ConversationKind.Channel, Closed: not null }).Select(reference => reference.Name ?? reference.Key).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var team in company.Teams.Values.Where(team => company.WorkspaceOf(new Destination.LeadersChannel(team.Id)) == workspace.Id).OrderBy(team => team.Name, StringComparer.Ordinal))
        {
            yield return !found.Contains(team.Id)
                ? Checked.Problem($"channel {team.Channel}", $"of {team.Name} was not found, or there are two of that name", "Add the app to the team that the channel is in, and name the channel as it is called there; its link works too. A private channel cannot be written to by a bot.")
                : closed.Contains(team.Channel) ? Checked.Problem($"channel {team.Channel}", "takes no message of the bot", "Add the app to its team again.")
                : Checked.Fine($"channel {team.Channel}", $"found, for {team.Name}");
        }
    }

    static string Fix(string code) =>
        code switch
        {
            "invalid_client" => "Check app_id, and that the secret is its value, not its id, and not past its end; make a new one under Certificates & secrets.",
            "invalid_request" or "invalid_tenant" or "tenant_not_found" => "Check tenant: it is the Directory (tenant) ID of the app's registration.",
            "unauthorized_client" => "Check that app_id is an app of this tenant, and that an admin has not disabled it.",
            Connector.Tokens.MsalTokens.NoCertificate => "Check certificate: a PEM file with the certificate and its private key, or a PFX file without a password, readable by the bot.",
            "managed_identity_request_failed" or "managed_identity_unreachable_network" => "Check that the bot runs where the managed identity is assigned, and that app_id is its client id.",
            _ => "Check app_id, tenant and how the bot signs in; and that this machine reaches login.microsoftonline.com.",
        };
}
