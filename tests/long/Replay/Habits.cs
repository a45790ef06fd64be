using NodaTime;
using SalesNudgeBot.Core.CheckIns;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace Long.Replay;

/// <summary>
/// What the reps do, by seed: each creates new opportunities at a rate of their own, from half to one and a half of what is needed, and
/// answers most questions, on a full or half hour within three hours; the others never, or after the reminder.
/// </summary>
sealed class Habits(int seed)
{
    const double WorkdaysInMonth = 21;
    const int HalfAnHour = 1_800;

    readonly Dictionary<PersonId, Seller> sellers = [];
    readonly PriorityQueue<(PersonId Who, ActionRef Action), (Instant At, int Order)> planned = new();
    int order;

    public Instant? Next => planned.TryPeek(out _, out var first) ? first.At : null;

    public void Read(PersonId reader, Message message, Instant now)
    {
        var count = message.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).FirstOrDefault(button => button.Action.Verb == CheckInActions.CountVerb);
        var seller = Of(reader);
        if (count is null || CheckIn.ParseSubject(count.Action.Subject) is not var (_, date) || seller.Random.NextDouble() < seller.Silence)
        {
            return;
        }

        var skips = seller.Random.NextDouble() < 0.04;
        var at = Instant.FromUnixTimeSeconds((now.ToUnixTimeSeconds() / HalfAnHour) * HalfAnHour) + Duration.FromSeconds(HalfAnHour * seller.Random.Next(1, 7));
        planned.Enqueue((reader, skips ? new(CheckInActions.SkipVerb, count.Action.Subject) : count.Action with { Argument = $"{seller.CreatedUntil(date)}" }), (at, order++));
    }

    public IEnumerable<(PersonId Who, Act Act)> DueAt(Instant now)
    {
        while (planned.TryPeek(out var one, out var first) && first.At <= now)
        {
            planned.Dequeue();
            yield return (one.Who, new Act.Clicked(one.Action));
        }
    }

    Seller Of(PersonId rep) => sellers.TryGetValue(rep, out var known) ? known : sellers[rep] = new Seller(new Random((seed * 31) + Number(rep)));

    static int Number(PersonId rep) => rep.Value.Aggregate(17, (sum, letter) => (sum * 31) + letter);

    sealed class Seller(Random random)
    {
        readonly double perDay = Sellers.Target / WorkdaysInMonth * (0.5 + random.NextDouble());
        LocalDate? answered;

        public Random Random => random;

        /// <summary>How likely a question goes by.</summary>
        public double Silence { get; } = 0.4 * random.NextDouble();

        /// <summary>New ones since the last answer: each workday brings one or none, rarely two.</summary>
        public int CreatedUntil(LocalDate date)
        {
            var days = answered is { } last ? Math.Min(10, Period.DaysBetween(last, date)) * 5 / 7.0 : 2;
            answered = date;
            var (count, left) = (0, perDay * days);
            for (; left > 0; left--)
            {
                count += random.NextDouble() < Math.Min(1, left) ? 1 : 0;
            }

            return count;
        }
    }
}
