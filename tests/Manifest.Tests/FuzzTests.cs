using System.Diagnostics;
using SalesNudgeBot.Manifest;

namespace Manifest.Tests;

public sealed class FuzzTests
{
    const int Iterations = 500;
    static readonly byte[] Spice = "{}[]&*!|>'\"%@`#:-?,\t\n\r\0 \u00e9"u8.ToArray();

    [Fact]
    public void The_sample_with_seeded_mutations_is_always_read_to_findings_or_a_company()
    {
        var random = new Random(20261123);
        var sample = Directory.GetFiles(SampleFolder.Path, "*.yaml").Select(path => (Name: Path.GetFileName(path), Bytes: File.ReadAllBytes(path))).ToArray();
        var watch = Stopwatch.StartNew();
        var (broken, whole) = (0, 0);
        for (var n = 0; n < Iterations; n++)
        {
            var mutated = random.Next(sample.Length);
            var result = ManifestReader.Read([.. sample.Select((file, i) => new ManifestFile(file.Name, i == mutated ? Mutate(file.Bytes, random) : file.Bytes))]);

            Assert.Equal(result.Company is null, result.Findings.Any(finding => finding.Severity == Severity.Error));
            Assert.DoesNotContain(result.Findings, finding => $"{finding}{finding.Value}".Any(char.IsControl));
            (broken, whole) = result.Company is null ? (broken + 1, whole) : (broken, whole + 1);
        }

        Assert.True(broken > Iterations / 4 && whole > 0, $"{broken} broken, {whole} whole");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(120), $"took {watch.Elapsed}");
    }

    static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.Insert(at, Spice[random.Next(Spice.Length)]);
                    break;
                case 4:
                    bytes[at] = Spice[random.Next(Spice.Length)];
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add((byte)'\n');
                    break;
            }
        }

        return [.. bytes];
    }
}
