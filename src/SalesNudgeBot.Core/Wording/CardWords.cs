namespace SalesNudgeBot.Core.Wording;

/// <summary>What a card says besides the message or form that it shows.</summary>
public static class CardWords
{
    public const string WhatCanIDo = "What can I do here?";
    public const string LookAgain = "Nothing was saved yet. Please look at the lines marked with “Please change”.";
    public const string Needed = "Please fill this in.";
    public const string NumberNeeded = "Please give a whole number.";
    public const string NotEverybody = "Not every name fits here. For anyone else, write me the promise with their name: “promised Acme SSO by Friday, Omar delivers”.";

    public static string PleaseChange(string error) => $"Please change: {error}";

    public static string Optional(string label) => $"{label} (optional)";
}
