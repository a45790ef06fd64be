using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Queries;

/// <summary>The messages of one conversation with every version that each has had.</summary>
sealed class Messages
{
    readonly List<OutboxRow> posts = [];
    readonly ILookup<string, OutboxRow> folded;
    readonly Dictionary<string, List<Version>> versions = new(StringComparer.Ordinal);

    public Messages(IEnumerable<OutboxRow> rows)
    {
        var all = rows.ToList();
        folded = all.Where(row => row is { State: OutboxState.Folded, FoldedInto: not null }).ToLookup(row => row.FoldedInto!, StringComparer.Ordinal);
        foreach (var row in all)
        {
            if (row.State == OutboxState.Folded)
            {
                Versions(row.Outgoing.Key).Add(new(row.CreatedAt, 0, row.Outgoing.Folded ?? row.Outgoing.Message));
            }
            else if (row is { State: OutboxState.Sent, SentAt: { } sentAt } && row.Outgoing.Operation != Operation.Publish)
            {
                Versions(row.Outgoing.Key).Add(new(sentAt, row.Sequence * 2, row.Outgoing.Message));
                if (row.Outgoing.Operation != Operation.Update)
                {
                    posts.Add(row);
                }
            }
        }
    }

    public bool Has(string key) => versions.ContainsKey(key);

    public void Replace(string key, Instant at, long order, Message message) => Versions(key).Add(new(at, order, message));

    public bool ChangedSince(string key, Instant at, long order) =>
        versions.TryGetValue(key, out var known) && known.Any(version => version.At > at || (version.At == at && version.Order >= order));

    public string? LabelOf(string key, ActionRef action) =>
        versions
            .GetValueOrDefault(key, [])
            .SelectMany(version => version.Message.Blocks.OfType<Block.Buttons>())
            .SelectMany(buttons => buttons.Items)
            .FirstOrDefault(button => button.Action == action)
            ?.Label;

    public IEnumerable<Entry> Entries() =>
        posts.Select(row =>
        {
            var latest = Latest(row.Outgoing.Key);
            return new Entry.Bot(
                row.Id,
                row.SentAt!.Value,
                row.Sequence * 2,
                row.Outgoing.Key,
                [
                    new(row.Outgoing.Key, latest.Message),
                    .. folded[row.Id].Select(other => new Part(other.Outgoing.Key, Latest(other.Outgoing.Key).Message)),
                ],
                row.Outgoing.Message,
                latest.Order == row.Sequence * 2 ? null : latest.At,
                row.Outgoing.Thread,
                row.Outgoing.OnlyFor is not null
            );
        });

    Version Latest(string key) => versions[key].MaxBy(version => (version.At, version.Order))!;

    List<Version> Versions(string key)
    {
        if (!versions.TryGetValue(key, out var known))
        {
            versions[key] = known = [];
        }

        return known;
    }

    sealed record Version(Instant At, long Order, Message Message);
}
