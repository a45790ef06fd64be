using FakeSlack.People;
using SalesNudgeBot.Core.Delivery;
using Stories.Harness;

namespace Stories.OnSlack;

/// <summary>Somebody in front of Slack: what they do goes through Slack to the bot, and what they see is what Slack shows.</summary>
sealed class SlackSeat(Story story, SlackVenue venue, SlackPerson person) : ISeat
{
    string seenBefore = "";
    string? formBefore;

    /// <summary>Whatever is new on their screen and went to nobody else: an ephemeral message, a window, or an error in a form.</summary>
    public string Told =>
        string.Join(
            "\n",
            [
                .. person.Sees().Where(seen => string.CompareOrdinal(seen.Ts, seenBefore) > 0 && seen.Channel == person.Direct.Id).Concat(person.Sees().Where(seen => seen.Privately && string.CompareOrdinal(seen.Ts, seenBefore) > 0))
                    .Where(seen => !story.Arrivals.Any(arrival => arrival.Reference == $"{seen.Channel}/{seen.Ts}"))
                    .Select(seen => seen.Text).Distinct(),
                .. person.FormErrors.Values,
                .. person.Form is { } form && form.Hash != formBefore ? [person.FormText!] : Array.Empty<string>(),
            ]);

    public Task Writes(string text) => Act(() => person.Types(text));

    public Task Presses(ActionRef action, string? key) =>
        Act(() => key is null && person.Sees().SelectMany(seen => seen.Values).Contains(action.ToString()) ? person.ClicksValue(action.ToString()) : person.Forges(action.ToString(), key));

    public Task Fills(IReadOnlyList<(string Field, string Value)> fields)
    {
        Assert.True(person.Form is not null, $"{person.User.Name} has no form open, but was told: {Told}");
        return Act(async () =>
        {
            var answer = await person.Fills([.. fields]);
            Assert.True(answer is not null, string.Join("\n", person.FormErrors));
            return answer;
        });
    }

    public Button? Button(string label) => person.ValueOf(label) is { } value && ActionRef.Parse(value) is { } action ? new(label, action) : null;

    async Task Act(Func<Task<FakeSlack.Delivery.Answer>> act)
    {
        (seenBefore, formBefore) = (person.Sees().Select(seen => seen.Ts).LastOrDefault() ?? "", person.Form?.Hash);
        var answer = await act();
        Assert.True(answer.Acknowledged, $"Slack was not answered as it should be: {answer.Status} {answer.Reason} {answer.Body}");
        await venue.Bot.Quiet();
        await story.MoveTo(story.Now);
    }
}
