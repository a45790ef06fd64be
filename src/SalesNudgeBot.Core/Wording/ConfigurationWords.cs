using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration.Changes;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What an admin reads when the manifest changed and the bot could not follow, and when it could again.</summary>
public static class ConfigurationWords
{
    /// <summary>More is read where it is mended, with manifest check.</summary>
    const int MostShown = 5;

    public static Message InForce { get; } = Message.Text(Line.Words("The manifest is in force as it stands in its folder now."));

    /// <param name="complaints">The errors, in the order of the files.</param>
    public static Message Invalid(ImmutableArray<ManifestComplaint> complaints)
    {
        var errors = complaints.Length == 1 ? "one error" : $"{complaints.Length} errors";
        return NotTaken(
            $"The manifest was changed and has {errors}, so none of it is in force: the bot goes on with what it had.",
            complaints.Length,
            complaints.Select(one => Line.Of($"{one.Place:strong} {one.Code}: {one.Says}{(one.Right is null ? "" : $"; right would be {one.Right}")}")),
            "All of them: manifest check. Once the files are right they are taken up by themselves.");
    }

    public static Message Stranded(ImmutableArray<StrandedPromise> stranded) => NotTaken(
        "The manifest was changed, and would leave open promises without anybody. None of it is in force: the bot goes on with what it had.",
        stranded.Length,
        stranded.Select(one => Line.Of($"{one.Says}. Right would be {one.Right}.")),
        "Once nothing is left alone the change is taken up by itself.");

    /// <param name="what">Sections and keys of the manifest.</param>
    public static Message NeedsRestart(ImmutableArray<string> what) => Message.Of(
        new Block.Paragraph(Line.Words($"The manifest was changed in what cannot change while the bot runs: {string.Join(", ", what)}.")),
        new Block.Paragraph(Line.Words("None of the change is in force yet. Please restart the bot.")));

    static Message NotTaken(string begins, int count, IEnumerable<Line> each, string ends)
    {
        var blocks = new List<Block> { new Block.Paragraph(Line.Words(begins)) };
        blocks.AddRange(each.Take(MostShown).Select(line => new Block.Paragraph(line)));
        if (count > MostShown)
        {
            blocks.Add(new Block.Paragraph(Line.Words($"And {count - MostShown} more.")));
        }

        blocks.Add(new Block.Note(Line.Words(ends)));
        return new([.. blocks]);
    }
}
