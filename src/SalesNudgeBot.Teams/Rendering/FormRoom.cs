namespace SalesNudgeBot.Teams.Rendering;

/// <summary>How much of a form's fields is shown: names to choose from, and letters that stand in a field.</summary>
readonly record struct FormRoom(int Choices, int Letters)
{
    const int LeastChoices = 20;
    const int LeastLetters = 100;

    /// <summary>Beyond this the card would be larger than Teams takes, however short the names.</summary>
    public static FormRoom Most => new(400, 2000);

    /// <summary>Null when there is no less.</summary>
    public FormRoom? Less() =>
        Choices > LeastChoices ? this with { Choices = Math.Max(LeastChoices, Choices * 3 / 4) }
        : Letters > LeastLetters ? this with { Letters = Math.Max(LeastLetters, Letters * 3 / 4) }
        : null;
}
