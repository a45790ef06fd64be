using SalesNudgeBot.Core.Delivery;

namespace Stories.Harness;

/// <summary>One person's place in front of the platform: what they can do there, and what they see.</summary>
public interface ISeat
{
    Task Writes(string text);

    /// <summary>Presses this, whether or not it is on offer.</summary>
    /// <param name="key">The same again is the same press, brought twice.</param>
    Task Presses(ActionRef action, string? key);

    /// <summary>Sends the form that is open, with these fields changed and the others as prefilled.</summary>
    Task Fills(IReadOnlyList<(string Field, string Value)> fields);

    /// <summary>The newest button with this label; null when there is none.</summary>
    Button? Button(string label);

    /// <summary>What this person alone was told in answer to the last act; empty when nothing was said.</summary>
    string Told { get; }
}
