using System.Text;

namespace SalesNudgeBot.Import.Tests;

public sealed class GarbageTests
{
    static readonly byte[] Spice = "\",\n\r\t\0;'\\ \u00e9\ufeff-1e9"u8.ToArray();

    [Fact]
    public async Task Whatever_stands_in_a_file_it_is_taken_or_complained_of()
    {
        await using var desk = await Desk.Open();
        var random = new Random(20261123);
        var good = Encoding.UTF8.GetBytes(string.Join('\n', [Desk.Heading, .. Enumerable.Range(1, 30).Select(i => $"o-{i},ana,won,2026-10-{i:00},2026-11-02,\"Acme, {i}\",{i * 100}.50")]));
        var (taken, refused) = (0, 0);
        for (var round = 0; round < 300; round++)
        {
            var report = await desk.Take(Mutated(good, random), checkOnly: true);

            Assert.Equal(report.Refused, !report.Complaints.IsEmpty);
            Assert.DoesNotContain(ReportText.Of(report), letter => char.IsControl(letter) && letter != '\n');
            (taken, refused) = report.Refused ? (taken, refused + 1) : (taken + 1, refused);
        }

        Assert.True(taken > 5 && refused > 100, $"{taken} taken, {refused} refused");
    }

    static byte[] Mutated(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
                    break;
                case 2:
                    bytes.Insert(at, Spice[random.Next(Spice.Length)]);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }
}
