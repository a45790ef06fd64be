using System.Text.Json.Nodes;
using FakeTeams.People;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Teams;
using Stories.Harness;

namespace Stories.OnTeams;

/// <summary>Somebody in front of Teams: what they do goes through Teams to the bot, and what they see is what Teams shows.</summary>
sealed class TeamsSeat(Story story, TeamsVenue venue, TeamsPerson person) : ISeat
{
    int wordsBefore;
    int? formBefore;
    HashSet<string> seenBefore = [];

    /// <summary>Whatever is new on their screen and went to nobody else: an answer below the card, a form in its place, or a message that no row of the outbox sent.</summary>
    public string Told =>
        string.Join(
            "\n",
            [
                .. person.Words.Skip(wordsBefore),
                .. person.Sees(person.Chat).Where(seen => !seenBefore.Contains(seen.Id) && !story.Arrivals.Any(arrival => arrival.Reference == $"{seen.Conversation}/{seen.Id}")).Select(seen => seen.Text),
                .. person.FormErrors.Values,
                .. person.Form is { } form && person.FormShown != formBefore ? [form.Text] : Array.Empty<string>(),
            ]);

    public Task Writes(string text) => Act(() => person.Types(text));

    public Task Presses(ActionRef action, string? key) =>
        Act(async () =>
        {
            await person.Looks();
            return key is null && person.Sees().SelectMany(seen => seen.Data).Any(Brings)
                ? await person.ClicksWhere(Brings)
                : await person.Forges(CardVerbs.Act, new() { [CardVerbs.VerbKey] = CardVerbs.Act, [CardVerbs.ActionKey] = action.ToString() }, key);

            bool Brings(JsonObject data) => (string?)data[CardVerbs.ActionKey] == action.ToString() && (string?)data[CardVerbs.VerbKey] == CardVerbs.Act;
        });

    public Task Fills(IReadOnlyList<(string Field, string Value)> fields)
    {
        Assert.True(person.Form is not null, $"{person.User.Name} has no form open, but was told: {Told}");
        return Act(async () =>
        {
            var answer = await person.Fills([.. fields.Select(field => (CardVerbs.InputPrefix + field.Field, field.Value))]);
            Assert.True(answer is not null, string.Join("\n", person.FormErrors));
            return answer;
        });
    }

    public Button? Button(string label)
    {
        // A client asks for cards of its own as soon as they come into sight; here that is when somebody wants to press one.
        Task.Run(person.Looks).GetAwaiter().GetResult();
        return (string?)person.DataOf(label)?[CardVerbs.ActionKey] is { } value && ActionRef.Parse(value) is { } action ? new(label, action) : null;
    }

    async Task Act(Func<Task<FakeTeams.Delivery.Answer>> act)
    {
        (wordsBefore, formBefore, seenBefore) = (person.Words.Count, person.FormShown, [.. person.Sees(person.Chat).Select(seen => seen.Id)]);
        var answer = await act();
        Assert.True(answer.Acknowledged, $"Teams was not answered as it should be: {answer.Status} {answer.Reason} {answer.Body}");
        await venue.Bot.Quiet();
        await story.MoveTo(story.Now);
    }
}
