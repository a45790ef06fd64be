using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using NodaTime;

namespace SalesNudgeBot.Core.Calendars;

/// <summary>Some of the seven days of the week, in their order from Monday. Two of the same days are equal.</summary>
[CollectionBuilder(typeof(DaysOfWeek), nameof(Of))]
public readonly record struct DaysOfWeek : IEnumerable<IsoDayOfWeek>
{
    readonly int bits;

    DaysOfWeek(int bits) => this.bits = bits;

    public int Count => BitOperations.PopCount((uint)bits);

    public bool IsEmpty => bits == 0;

    public static DaysOfWeek Of(ReadOnlySpan<IsoDayOfWeek> days)
    {
        var bits = 0;
        foreach (var day in days)
        {
            bits |= 1 << (int)day;
        }

        return new(bits);
    }

    public bool Contains(IsoDayOfWeek day) => (bits & (1 << (int)day)) != 0;

    public bool Overlaps(DaysOfWeek other) => (bits & other.bits) != 0;

    public IEnumerator<IsoDayOfWeek> GetEnumerator()
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (Contains(day))
            {
                yield return day;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
