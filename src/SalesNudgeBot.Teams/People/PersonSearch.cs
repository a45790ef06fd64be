using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Teams.People;

/// <summary>Finds the people of the manifest among the members of the tenant that the bot meets.</summary>
sealed class PersonSearch(WorkspaceId workspace)
{
    readonly Dictionary<string, Member> byAccount = [];
    readonly Dictionary<string, Member> byEmail = new(StringComparer.OrdinalIgnoreCase);

    public void Add(Member member)
    {
        byAccount[member.Account] = member;
        foreach (var email in member.Emails)
        {
            byEmail.TryAdd(email, member);
        }
    }

    public bool Knows(string account) => byAccount.ContainsKey(account);

    /// <summary>By the object id that the manifest names, else by e-mail address.</summary>
    public Member? Find(Person person) =>
        person.Accounts.GetValueOrDefault(workspace) is { } account ? byAccount.GetValueOrDefault(account.ToLowerInvariant())
        : person.Email is { } email ? byEmail.GetValueOrDefault(email)
        : null;
}
