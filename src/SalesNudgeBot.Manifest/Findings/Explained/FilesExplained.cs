using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Explained;

static class FilesExplained
{
    public static ImmutableArray<Explanation> All { get; } =
    [
        new(
            Codes.NoFiles,
            "Without a file there is no company to work for. Only files directly in the folder are read, none of its folders.",
            "Name the folder that holds the .yaml files; manifests/sample is one to copy.",
            new(null, "A folder without a .yaml file.") { Files = () => [] }),
        new(
            Codes.Unreadable,
            "What stands in it may be what the other files refer to, so nothing is called missing for it, and nothing is used.",
            "Let the user who runs the bot read the file; look for a link that leads nowhere.",
            new(null, "A link named gone.yaml that leads nowhere.")),
        new(
            Codes.TooBig,
            "A manifest of ten thousand people has less than 2 MB; a file above 5 MB is most likely not one, and reading it would cost memory.",
            "Take the file out of the folder, or cut it into several: sections by id join across files.",
            Example.Large("A file of 5 MB and one byte.", () => new('a', (5 * 1024 * 1024) + 1))),
        new(
            Codes.NotText,
            "Other encodings would turn names into other names without anybody noticing.",
            "Save the file as UTF-8 in your editor; look at the line named for a character that cannot be seen.",
            new(null, "A file with the line 'a: ' and a null character.") { Files = () => [ManifestFile.Of("company.yaml", "a: \0")] }),
        new(
            Codes.Tab,
            "In YAML the spaces at the start of a line say what belongs to what, and a tab has no width.",
            "Put spaces in place of the tab. Most editors do that for .yaml files when told to indent with spaces.",
            Example.Of("a:\n\tb: 1\n")),
        new(
            Codes.Syntax,
            "What follows in this file could not be read, so nothing in any file is called missing until this is mended.",
            "Look at the place named and just above it: a bracket or quote that is not closed, a colon inside a text without quotes, or a line indented otherwise than its neighbours.",
            Example.Of("a: [1\n")),
        new(
            Codes.TooDeep,
            "No key of a manifest lies deeper than six levels; more is a mistake, or a file made to exhaust memory.",
            "Look for brackets or indentation that was never closed.",
            Example.Large("A file with 65 opening and 65 closing brackets.", () => new string('[', 65) + new string(']', 65))),
        new(
            Codes.TooMuch,
            "Aliases of aliases can make a small file stand for billions of values. They are counted as if written out.",
            "Cut the file into several, each below 100,000 values: people and teams join across files.",
            Example.Large("A file with a list of 100,000 ones.", () => $"[{string.Concat(Enumerable.Repeat("1,", 100_000))}]")),
        new(
            Codes.Alias,
            "An alias (*name) stands for what an anchor (&name) marked further up in the same file.",
            "Write the anchor above the alias, with the same name. Anchors do not reach into other files.",
            Example.Of("a: *nowhere\n")),
        new(
            Codes.Tag,
            "Tags tell YAML readers of programming languages to build things. This reader builds nothing but the manifest's own values.",
            "Take the word with the exclamation mark away; put a text that starts with one in quotes.",
            Smallest.But("version: 1", "version: !v 1")),
        new(
            Codes.SeveralDocuments,
            "A line of three dashes starts another document, of which nobody could say how it goes with the first.",
            "Take that line away, or make the second document a file of its own.",
            Smallest.And("---\na: 1")),
        new(
            Codes.Duplicate,
            "YAML readers disagree about which of two counts, so one of them would be ignored without a word.",
            "Keep one. Where both have something to say, put it under one key; people, teams, calendars, policies, workspaces and expectations join by id across files.",
            Smallest.And("company: {name: Sud}")),
        new(
            Codes.Secret,
            "Manifests are kept under version control and shown in reports; whoever reads them could act as the bot. The history keeps it even when the line is gone.",
            "Make a new secret where this one came from, put it into an environment variable or a file outside version control, and refer to it as env:NAME or file:PATH.",
            Smallest.But("name: Nord", "name: xoxb-1-2-abcdef")),
    ];
}
