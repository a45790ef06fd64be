using System.Collections.Immutable;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace Stories.Harness;

public sealed class LocalSeat(Story story, PersonId id) : ISeat
{
    Form? form;
    Reply last = Reply.None;

    public string Told =>
        last switch
        {
            Reply.Nothing => "",
            Reply.Private(var message) => Plain.Text(message, ImmutableDictionary<TextId, string>.Empty, ImmutableDictionary<PersonId, string>.Empty),
            Reply.FieldErrors(var errors) => string.Join("\n", errors.Values),
            _ => last.ToString()!,
        };

    public async Task Writes(string text) => last = await story.Act(id, new Act.Wrote(text));

    public async Task Presses(ActionRef action, string? key)
    {
        last = await story.Act(id, new Act.Clicked(action), key);
        form = last is Reply.OpenForm(var opened) ? opened : null;
    }

    public async Task Fills(IReadOnlyList<(string Field, string Value)> fields)
    {
        Assert.True(form is not null, $"{id} has no form open, but: {last}");
        var values = form!.Inputs.ToImmutableSortedDictionary(input => input.Id, input => input.Value ?? "");
        foreach (var (field, value) in fields)
        {
            Assert.True(values.ContainsKey(field), $"The form \"{form.Title}\" has no field {field}.");
            values = values.SetItem(field, value);
        }

        last = await story.Act(id, new Act.Submitted(form.Action, values));
    }

    public Button? Button(string label) =>
        story.ShownTo(id).Reverse().SelectMany(shown => shown.Message.Blocks.OfType<Block.Buttons>()).SelectMany(row => row.Items).FirstOrDefault(button => button.Label == label);
}
