using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Slack.Api;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Slack.People;

/// <summary>Finds the accounts of people in one workspace: in the list of all members first, then one by one.</summary>
sealed class UserSearch(SlackWorkspace workspace, Company company)
{
    readonly Dictionary<string, SlackUser> byId = [];
    readonly Dictionary<string, SlackUser> byEmail = new(StringComparer.OrdinalIgnoreCase);

    string Team => workspace.Identity?.TeamId ?? "";

    /// <returns>What Slack answered instead, when it did not give the list; the search goes on one by one then.</returns>
    public async Task<SlackAnswer?> ReadAll(CancellationToken cancellation)
    {
        var list = await workspace.Users(cancellation);
        foreach (var user in list.Items.Select(item => SlackUser.Read(item, Team)).OfType<SlackUser>())
        {
            Keep(user);
        }

        return list.Trouble;
    }

    /// <summary>Looks by the member id that the manifest names, else by e-mail address.</summary>
    public async Task<UserFinding> Find(Person person, CancellationToken cancellation)
    {
        if (person.Accounts.GetValueOrDefault(workspace.Id) is { } id)
        {
            return await ById(id, cancellation);
        }

        if (person.Email is not { } email)
        {
            return new UserFinding.NotThere();
        }

        return byEmail.TryGetValue(email, out var user) ? new UserFinding.Found(user)
            // Everybody is looked for in the list; only where the bot is to write to them is it worth a call.
            : company.WorkspaceOf(new Destination.Person(person.Id)) != workspace.Id ? new UserFinding.NotThere()
            : Read(await workspace.UserByEmail(email, cancellation));
    }

    public async Task<UserFinding> ById(string id, CancellationToken cancellation) =>
        byId.TryGetValue(id, out var user) ? new UserFinding.Found(user) : Read(await workspace.UserInfo(id, cancellation));

    UserFinding Read(SlackAnswer answer)
    {
        if (answer is SlackAnswer.Ok { Body: var body } && body.At("user") is { } found && SlackUser.Read(found, Team) is { } user)
        {
            Keep(user);
            return new UserFinding.Found(user);
        }

        // Plural where an address is looked up, singular where an id is (protocol section 9).
        return answer is SlackAnswer.Refused { Error: "users_not_found" or "user_not_found" or "user_not_visible" }
            ? new UserFinding.NotThere()
            : new UserFinding.CannotTell(answer);
    }

    void Keep(SlackUser user)
    {
        byId[user.Id] = user;
        if (user.Email is { } email)
        {
            // Of two accounts with one address the deactivated one is the older.
            if (user.State is not App.Ports.AccountState.Left || !byEmail.ContainsKey(email))
            {
                byEmail[email] = user;
            }
        }
    }
}

abstract record UserFinding
{
    public sealed record Found(SlackUser User) : UserFinding;

    /// <summary>Slack knows nobody of that id or address.</summary>
    public sealed record NotThere : UserFinding;

    public sealed record CannotTell(SlackAnswer Answer) : UserFinding;
}
