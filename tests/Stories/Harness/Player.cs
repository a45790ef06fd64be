using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace Stories.Harness;

/// <summary>One person of a story: what they get, and what they do about it.</summary>
public sealed class Player(Story story, PersonId id)
{
    readonly ISeat seat = story.Seat(id);
    int pagesSeen;

    public PersonId Id => id;

    /// <summary>The next message to this person came at this instant and says all of these.</summary>
    public Task<Arrival> Gets(params string[] says) => Next(new Destination.Person(id), says);

    /// <summary>The next message in the leader's channel of this person's team.</summary>
    public Task<Arrival> ReadsInChannel(params string[] says) => Next(Channel, says);

    /// <summary>A message that came earlier now says all of these.</summary>
    public void Sees(params string[] says) => Assert.True(Shown().Any(shown => SaysAll(shown.Text, says)), $"{id} sees nothing that says {string.Join(" / ", says)}:\n{story.Transcript(Shown())}");

    public void SeesNoLonger(string says) => Assert.DoesNotContain(Shown(), shown => shown.Text.Contains(says, StringComparison.Ordinal));

    public Task OpensHome() => story.Act(id, new Act.OpenedHome());

    /// <summary>This person's own page, each time it was shown anew since the last look, as it reads.</summary>
    public string[] Pages()
    {
        var all = story.Pages.Where(page => page.To == new Destination.Person(id)).ToList();
        var unseen = all.Skip(pagesSeen).Select(page => page.Text).ToArray();
        pagesSeen = all.Count;
        return unseen;
    }

    public Task Writes(string text) => seat.Writes(text);

    /// <summary>Presses the newest button with this label.</summary>
    public async Task<Player> Clicks(string label)
    {
        await Press(Button(label).Action);
        return this;
    }

    public Task Press(ActionRef action, string? key = null) => seat.Presses(action, key);

    /// <summary>Sends the form that is open, with these fields changed and the others as prefilled.</summary>
    public Task Fills(params (string Field, string Value)[] fields) => seat.Fills(fields);

    /// <summary>What this person alone was told in answer to the last act.</summary>
    public void IsTold(string says) => Assert.Contains(says, seat.Told, StringComparison.OrdinalIgnoreCase);

    public void IsToldNothing() => Assert.Equal("", seat.Told);

    public Button Button(string label) => seat.Button(label) ?? throw new Xunit.Sdk.XunitException($"{id} sees no button \"{label}\":\n{story.Transcript(Shown())}");

    IEnumerable<Arrival> Shown() => story.ShownTo(id);

    Destination.LeadersChannel Channel => new(story.Current.TeamsLedBy(id).First().Id);

    async Task<Arrival> Next(Destination to, string[] says)
    {
        var next = story.TakeNext(to);
        Assert.True(next is not null, $"{to} got nothing at {story.LocalText(story.Now)}; expected: {string.Join(" / ", says)}");
        Assert.True(SaysAll(next!.Text, says), $"{to} at {story.LocalText(next.At)} expected {string.Join(" / ", says)}, got:\n{next.Text}");
        Assert.True(next.At == story.Now, $"{to} was to hear this at {story.LocalText(story.Now)}, and heard it {story.LocalText(next.At)}:\n{next.Text}");
        var row = await story.Row(next.Row);
        Assert.False(string.IsNullOrWhiteSpace(row?.Outgoing.Why.Rule), $"Nobody can say why {to} got:\n{next.Text}");
        return next;
    }

    static bool SaysAll(string text, string[] says) => says.All(part => text.Contains(part, StringComparison.Ordinal));
}
