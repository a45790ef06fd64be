using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SalesNudgeBot.Manifest;
using SalesNudgeBot.Manifest.Schema;
using SalesNudgeBot.Manifest.Tree;

namespace Manifest.Tests.Fuzzing;

/// <summary>Mutations of every manifest that we ship, by a fixed seed. SALESNUDGE_FUZZ says how many, SALESNUDGE_SEED from which seed on; see tests/long/README.md.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    /// <summary>What one manifest may take. The largest that is read to its end, 100,000 values, takes a fifth of it.</summary>
    const long MostBytes = 500_000_000;

    static readonly int Manifests = Number("SALESNUDGE_FUZZ", 3000);
    static readonly int Seed = Number("SALESNUDGE_SEED", 20261123);
    static readonly SchemaRules Rules = new(JsonNode.Parse(JsonSchema.Text())!.AsObject());

    static readonly (string Name, byte[] Bytes)[][] Shipped =
    [
        .. new[] { "sample", "slack/nordwind", "teams/nordwind", "teams/playground" }.Select(folder => Directory
            .GetFiles(Path.Combine(SampleFolder.Manifests, folder), "*.yaml")
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))
            .ToArray()),
    ];

    [Fact]
    public void A_file_with_other_bytes_is_read_to_findings_or_a_company() => Run(Manifests / 2, (original, random) => Mutations.OfBytes(original, random));

    [Fact]
    public void A_file_with_another_structure_is_read_to_findings_or_a_company() =>
        Run(
            Manifests - (Manifests / 2),
            (original, random) =>
            {
                var root = Tree(original);
                for (var edits = random.Next(1, 5); edits > 0; edits--)
                {
                    (random.Next(2) == 0 ? (Action<Branch, Random>)Mutations.OfStructure : Mutations.OfMeaning)(root, random);
                }

                return Encoding.UTF8.GetBytes(root.ToString());
            });

    [Fact]
    public void Reader_and_editor_agree_on_which_keys_stand_where()
    {
        var (refused, taken) = (0, 0);
        for (var n = 0; n < Manifests / 10; n++)
        {
            var random = new Random(Seed + n);
            var files = Shipped[random.Next(Shipped.Length)];
            var root = Tree(files[random.Next(files.Length)].Bytes);
            Mutations.OfStructure(root, random);
            var text = root.ToString();
            var nothing = new FindingList();
            var tree = TreeReader.Read("m.yaml", text, nothing)!;
            if (nothing.HasErrors)
            {
                continue;
            }

            // A file alone lacks the rest of its folder; that is not about keys, shapes and words. Nothing after a key is only marked by the editor.
            var reader = Text.Read(text).Findings.Where(finding => finding.Code is "M101" or "M103" or "M208").Select(finding => finding.ToString()).ToArray();
            var editor = Rules.Broken(tree).Where(path => !At(tree, path).IsNothing).ToArray();
            Assert.True(reader.Length == 0 || editor.Length > 0, $"seed {Seed + n}: only the reader says {string.Join('\n', reader)}");
            Assert.True(editor.Length == 0 || Text.Read(text).Findings.Length > 0, $"seed {Seed + n}: only the editor marks {string.Join('\n', editor)}");
            (refused, taken) = reader.Length > 0 ? (refused + 1, taken) : (refused, taken + 1);
        }

        Assert.True(refused > Manifests / 50 && taken > Manifests / 50, $"{refused} refused, {taken} taken");
    }

    void Run(int manifests, Func<byte[], Random, byte[]> mutate)
    {
        var (broken, whole, most) = (0, 0, 0L);
        for (var n = 0; n < manifests; n++)
        {
            var random = new Random(Seed + n);
            var files = Shipped[random.Next(Shipped.Length)];
            var mutated = random.Next(files.Length);
            ManifestFile[] read = [.. files.Select((file, i) => new ManifestFile(file.Name, i == mutated ? mutate(file.Bytes, random) : file.Bytes))];
            var before = GC.GetAllocatedBytesForCurrentThread();

            var result = Read(read, Seed + n);

            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(most < MostBytes, $"seed {Seed + n}: {most} bytes");
            Assert.True((result.Company is null) == result.Findings.Any(finding => finding.Severity == Severity.Error), $"seed {Seed + n}: neither a company nor an error");
            foreach (var said in result.Findings.SelectMany(finding => new[] { finding.File, finding.Says, finding.Value, finding.Right }).OfType<string>())
            {
                Assert.True(!said.Any(char.IsControl) && said.Length <= 1001, $"seed {Seed + n}: {said}");
                Assert.False(said.Contains(Mutations.Secret[..20], StringComparison.Ordinal), $"seed {Seed + n}: {said}");
            }

            (broken, whole) = result.Company is null ? (broken + 1, whole) : (broken, whole + 1);
        }

        output.WriteLine($"{manifests} manifests from seed {Seed}: {broken} refused, {whole} taken, at most {most / 1_000_000} MB for one");
        Assert.True(broken > manifests / 4 && whole > 0, $"{broken} broken, {whole} whole");
    }

    static ManifestResult Read(ManifestFile[] files, int seed)
    {
        try
        {
            return ManifestReader.Read(files);
        }
        catch (Exception bug)
        {
            throw new InvalidOperationException($"seed {seed}", bug);
        }
    }

    static Branch Tree(byte[] bytes) => Branch.Of(TreeReader.Read("m.yaml", Encoding.UTF8.GetString(bytes), new())!);

    /// <summary>What the path leads to, or the last that is there.</summary>
    static Node At(Node root, string path)
    {
        var node = root;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                MapNode map when map.Entries.TryGetValue(step, out var entry) => entry.Value,
                ListNode list when int.TryParse(step, CultureInfo.InvariantCulture, out var i) => list.Items[i],
                _ => node,
            };
        }

        return node;
    }

    static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
