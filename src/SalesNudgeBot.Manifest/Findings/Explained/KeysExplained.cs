using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Explained;

static class KeysExplained
{
    public static ImmutableArray<Explanation> All { get; } =
    [
        new(
            Codes.UnknownKey,
            "A misspelt key would be ignored, and its default taken, without anybody noticing.",
            "Write the name proposed. If the key is right, look whether it stands at the right depth.",
            Smallest.And("peple: {}")),
        new(
            Codes.MissingKey,
            "There is no sensible default for it.",
            "Add the key; what it means stands behind it.",
            Smallest.But("company: {name: Nord}", "company: {}")),
        new(
            Codes.WrongShape,
            "A list where one value belongs cannot be understood, and guessing would be worse.",
            "Write it as the finding says: one value (key: value), a list (- value), or keys with values below it.",
            Smallest.But("name: Nord", "name: [Nord]")),
        new(
            Codes.Version,
            "Later versions of the format may give a key another meaning. This says which meanings were in mind.",
            "version: 1 is the one that this bot reads.",
            Smallest.But("version: 1", "version: 2")),
    ];
}
