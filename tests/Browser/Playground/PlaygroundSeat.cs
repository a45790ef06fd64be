using Browser.Harness;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;
using Stories.Harness;

namespace Browser.Playground;

/// <summary>Somebody in front of Microsoft's test client: buttons and fields are found by what is written on them.</summary>
sealed class PlaygroundSeat(Story story, PlaygroundVenue venue, PlaygroundPage page, bool leads, string name) : ISeat
{
    /// <summary>How people know the fields of the forms that the story fills in.</summary>
    static readonly Dictionary<string, string> Labels = new()
    {
        ["how"] = "How?",
        ["what"] = "What happens next?",
        ["next"] = "When do they hear from you again?",
        ["outcome"] = "In a few words; the rep reads it",
        ["settled"] = "Is it settled inside?",
    };

    static readonly Dictionary<string, string> Choices = new() { ["yes"] = "Yes, it can be delivered" };

    string wanted = "";
    int saved;

    /// <summary>The client shows it below the card; nothing in the story hangs on it.</summary>
    public string Told => "";

    public Task Writes(string text) =>
        Act(async () =>
        {
            await page.Chat();
            await page.Writes(text);
        });

    public Task Presses(ActionRef action, string? key) => Act(() => page.Button(wanted).ClickAsync());

    public Task Fills(IReadOnlyList<(string Field, string Value)> fields) =>
        Act(async () =>
        {
            await page.Button("Save").WaitForAsync();
            foreach (var (field, value) in fields)
            {
                await page.Fills(Labels[field], Choices.GetValueOrDefault(value, value));
            }

            await page.Page.Save($"playground-{name}-{++saved}-form");
            await page.Button("Save").ClickAsync();
        });

    public Button? Button(string label)
    {
        wanted = label;

        // The steps of a story name a button first and press it then; this person goes where it is.
        return Task.Run(() => Goes(label)).GetAwaiter().GetResult() ? new(label, new("playground", label)) : null;
    }

    /// <summary>Where the newest message with such a button came, once the client shows it: that takes it a moment.</summary>
    async Task<bool> Goes(string label)
    {
        var on = story.Arrivals.LastOrDefault(arrival =>
            (arrival.To == new Destination.Person(new(name)) || (leads && arrival.To is Destination.LeadersChannel))
            && arrival.Message.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).Any(button => button.Label == label));
        if (on is null)
        {
            return false;
        }

        if (on.To is Destination.Person)
        {
            await page.Chat();
        }
        else
        {
            await page.Channel();
            await page.Button(label).Or(page.Button(CardWords.WhatCanIDo)).First.WaitForAsync();
            if (!await page.Has(label))
            {
                // This client shows nobody a card of their own unasked.
                await venue.Answered(() => page.Button(CardWords.WhatCanIDo).ClickAsync());
                await page.Button(label).WaitForAsync();
                await page.Page.Save($"playground-{name}-{++saved}-own-view");
            }
        }

        await page.Button(label).WaitForAsync();
        return true;
    }

    async Task Act(Func<Task> act)
    {
        // Not the next thing that comes: the client tells of more than what somebody does.
        var before = await Brought();
        await act();
        await venue.Until(async () => await Brought() > before);
        await venue.Quiet();
        await story.MoveTo(story.Now);
        await page.Page.Save($"playground-{name}-{++saved}");
    }

    Task<int> Brought() => story.Database.Read(stores => stores.Inbox.From(new(name), int.MaxValue).Count);
}
