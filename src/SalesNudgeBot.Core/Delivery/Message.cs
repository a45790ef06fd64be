using System.Collections.Immutable;

namespace SalesNudgeBot.Core.Delivery;

/// <summary>What a person reads and can press, with no platform in it. A renderer turns it into Block Kit, an Adaptive Card or HTML.</summary>
public sealed record Message(ImmutableArray<Block> Blocks)
{
    public static Message Of(params ReadOnlySpan<Block> blocks) => new([.. blocks]);

    public static Message Text(Line line) => new([new Block.Paragraph(line)]);

    /// <summary>This message with another's content below it, parted by a rule: how a nudge is folded into the next one.</summary>
    public Message With(Message folded) => new([.. Blocks, new Block.Rule(), .. folded.Blocks]);

    /// <summary>Every line that is read; what buttons say is our own words.</summary>
    public IEnumerable<Line> Lines() => Blocks.SelectMany(LinesOf);

    static IEnumerable<Line> LinesOf(Block block) =>
        block switch
        {
            Block.Heading heading => [heading.Line],
            Block.Paragraph paragraph => [paragraph.Line],
            Block.Note note => [note.Line],
            Block.Facts facts => facts.Items.Select(fact => fact.Value),
            _ => [],
        };

    public bool Equals(Message? other) => other is not null && Blocks.AsSpan().SequenceEqual(other.Blocks.AsSpan());

    public override int GetHashCode() => Blocks.Length;
}

public abstract record Block
{
    public sealed record Heading(Line Line) : Block;

    public sealed record Paragraph(Line Line) : Block;

    public sealed record Facts(ImmutableArray<Fact> Items) : Block
    {
        public bool Equals(Facts? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

        public override int GetHashCode() => Items.Length;
    }

    public sealed record Buttons(ImmutableArray<Button> Items) : Block
    {
        public bool Equals(Buttons? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

        public override int GetHashCode() => Items.Length;
    }

    /// <summary>Small print: who else sees this, until when.</summary>
    public sealed record Note(Line Line) : Block;

    public sealed record Rule : Block;

    /// <summary>Figures of this message once more, as a picture: drawn where the platform has charts, left out where it has none.</summary>
    public sealed record Bars(string Title, ImmutableArray<Bar> Items) : Block
    {
        public bool Equals(Bars? other) => other is not null && Title == other.Title && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

        public override int GetHashCode() => Items.Length;
    }
}

public sealed record Bar(string Label, int Value);

public sealed record Fact(string Label, Line Value);

/// <param name="OpensForm">The platform shows a form next; people expect a dialog, so renderers mark it ("…").</param>
public sealed record Button(string Label, ActionRef Action, bool Primary = false, bool OpensForm = false);
