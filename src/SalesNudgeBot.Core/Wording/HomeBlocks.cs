using System.Collections.Immutable;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Wording;

/// <summary>A page in the making: sections share the room there is, and each says what it had to leave out.</summary>
/// <param name="room">How many items there is room for.</param>
sealed class HomeBlocks(int room)
{
    readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();

    public bool IsEmpty => blocks.Count == 0;

    public void Add(Block block) => blocks.Add(block);

    /// <summary>Nothing at all where there are no items.</summary>
    /// <param name="short">Takes no room: a line or two.</param>
    public void Section(string title, IEnumerable<ImmutableArray<Block>> items, bool @short = false)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return;
        }

        if (!IsEmpty)
        {
            blocks.Add(new Block.Rule());
        }

        blocks.Add(new Block.Heading(Line.Words(title)));
        var shown = @short ? all.Count : Math.Min(all.Count, room);
        room -= @short ? 0 : shown;
        foreach (var item in all.Take(shown))
        {
            blocks.AddRange(item);
        }

        if (all.Count > shown)
        {
            blocks.Add(new Block.Note(Line.Words($"{(shown == 0 ? "" : "And ")}{all.Count - shown} more.")));
        }
    }

    public Message Done() => new(blocks.ToImmutable());
}
