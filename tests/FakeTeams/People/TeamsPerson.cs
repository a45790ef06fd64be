using System.Globalization;
using System.Text.Json.Nodes;
using FakeTeams.Delivery;
using FakeTeams.Model;

namespace FakeTeams.People;

/// <summary>One person in front of their Teams.</summary>
public sealed partial class TeamsPerson(TeamsTenant tenant, TeamsUser user)
{
    readonly List<string> words = [];

    /// <summary>In the directory.</summary>
    public string Id => user.ObjectId;

    public TeamsUser User => user;

    /// <summary>The client knows no Action.Execute: it takes the fallbacks.</summary>
    public bool OldClient { get; set; }

    /// <summary>What was said to this person alone in answer to a press, the oldest first.</summary>
    public IReadOnlyList<string> Words
    {
        get
        {
            lock (tenant.Gate)
            {
                return [.. words];
            }
        }
    }

    /// <summary>The chat with the bot.</summary>
    public TeamsConversation Chat
    {
        get
        {
            lock (tenant.Gate)
            {
                return tenant.ChatWith(user);
            }
        }
    }

    /// <summary>Everything on this person's screen that others wrote, the oldest first, as it reads now.</summary>
    public IReadOnlyList<SeenMessage> Sees(TeamsConversation? conversation = null)
    {
        lock (tenant.Gate)
        {
            return
            [
                .. tenant.Conversations.Values.Where(one => !one.Deleted && one.Has(user) && (conversation is null || one == conversation))
                    .SelectMany(one => one.Messages)
                    .Where(message => !message.Deleted && message.From != user)
                    .OrderBy(message => long.Parse(message.Id, CultureInfo.InvariantCulture))
                    .Select(Seen),
            ];
        }
    }

    /// <summary>Completes once this holds: at once, or when something on the screen changes.</summary>
    public async Task Until(Func<TeamsPerson, bool> holds, TimeSpan? patience = null)
    {
        while (true)
        {
            Task change;
            lock (tenant.Gate)
            {
                change = tenant.Changes(user.Id);
                if (holds(this))
                {
                    return;
                }
            }

            await change.WaitAsync(patience ?? TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Scrolls to everything: where a card is shown to this person in their own way, their client asks the bot for that.</summary>
    public async Task Looks()
    {
        foreach (var seen in Sees().Where(seen => !seen.Privately && AsksFor(seen)))
        {
            var refresh = (JsonObject)seen.Message.Card!["refresh"]!["action"]!;
            await Invoke(seen.Message, refresh, refresh["data"] as JsonObject ?? [], "automatic");
        }
    }

    public Task<Answer[]> Installs() => tenant.Install(user);

    public Task<Answer> Uninstalls() => tenant.Uninstall(user);

    /// <summary>The account goes from the tenant. Teams tells the bot of nothing but the teams that it is in.</summary>
    public async Task Leaves()
    {
        user.Left = true;
        foreach (var team in tenant.Teams.Values.Where(team => team.WithBot && team.Members.Contains(user)).ToList())
        {
            await tenant.Leaves(team, user);
        }
    }

    internal SeenMessage Seen(TeamsMessage message)
    {
        var own = message.Views.GetValueOrDefault(user.Id)?.Card;
        var card = own ?? message.Card;
        return new(message, ReadAloud.Message(message, card), card, own is not null);
    }

    bool AsksFor(SeenMessage seen) => (seen.Message.Card?["refresh"]?["userIds"] as JsonArray ?? []).Any(id => (string?)id == user.Id);
}
