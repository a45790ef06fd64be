using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>A question with several answers: a modal in Slack, inputs in a Teams card, a dialog on the local page.</summary>
public sealed record Form(string Title, Line? Intro, ImmutableArray<Input> Inputs, string Submit, ActionRef Action);

/// <param name="Id">The field's name in what comes back, and in <see cref="Reply.FieldErrors"/>.</param>
/// <param name="Value">Prefilled. May hold what a person wrote, so it is rendered as a value only.</param>
public abstract record Input(string Id, string Label, string? Value, bool Optional)
{
    public sealed record Text(string Id, string Label, string? Value = null, bool Optional = false, bool Multiline = false, string? Hint = null)
        : Input(Id, Label, Value, Optional);

    public sealed record Number(string Id, string Label, string? Value = null, bool Optional = false) : Input(Id, Label, Value, Optional);

    public sealed record Choice(string Id, string Label, ImmutableArray<Option> Options, string? Value = null, bool Optional = false)
        : Input(Id, Label, Value, Optional);

    /// <summary>A date and time as people write them ("Thu 12:00", "tomorrow 14:00"), read in the sender's zone.</summary>
    public sealed record When(string Id, string Label, string? Value = null, bool Optional = false, string? Hint = null)
        : Input(Id, Label, Value, Optional);
}

public sealed record Option(string Value, string Label);
