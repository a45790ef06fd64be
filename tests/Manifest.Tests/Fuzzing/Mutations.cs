using System.Text;

namespace Manifest.Tests.Fuzzing;

/// <summary>What can happen to a manifest, by the bytes of a file and by its structure.</summary>
static class Mutations
{
    /// <summary>Looks like a Slack token and is none.</summary>
    public static readonly string Secret = string.Join('-', "xoxb", "2026112300", "ThisIsNoTokenOfAnybody");

    static readonly byte[] Spice = "{}[]&*!|>'\"%@`#:-?<,\t\n\r\0 \u00e9"u8.ToArray();

    static readonly string[] Odd =
    [
        "", "~", "null", "true", "-1", "0", "1e308", "99999999999999999999", "0x7f", ".nan", "2026-02-30", "9999-12-31", "24:00", "Europe/Berlin", "standard", "ana",
        "on", "<<", "env:", "file:/dev/zero", "=", "\u202e", "\ud83d\ude00", "a\nb", "\u0007", "{", "%TAG", "--- x", "\ufeff",
    ];

    public static byte[] OfBytes(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
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
                case 5:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes($" {Secret} "));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add((byte)'\n');
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Moves, takes away, doubles and nests; every value stays one that stood somewhere.</summary>
    public static void OfStructure(Branch root, Random random)
    {
        var all = root.All().Where(branch => branch.Children.Count > 0).ToArray();
        if (all.Length == 0)
        {
            return;
        }

        var (here, there) = (all[random.Next(all.Length)], all[random.Next(all.Length)]);
        var (one, other) = (random.Next(here.Children.Count), random.Next(there.Children.Count));
        var (key, value) = here.Children[one];
        switch (random.Next(5))
        {
            case 0:
                here.Children[one] = (key, there.Children[other].Value.Copy());
                break;
            case 1:
                here.Children.RemoveAt(one);
                break;
            case 2:
                here.Children.Insert(one, (key, value.Copy()));
                break;
            case 3:
                here.Children[one] = (key, new() { IsMap = random.Next(2) == 0, Children = [(key, value)] });
                break;
            default:
                there.Children.Insert(other, (key, value.Copy()));
                break;
        }
    }

    /// <summary>And what else YAML can say: anchors, aliases, merges, odd and huge values, secrets.</summary>
    public static void OfMeaning(Branch root, Random random)
    {
        var all = root.All().ToArray();
        var branch = all[random.Next(all.Length)];
        switch (random.Next(7))
        {
            case 0:
                branch.Anchor = "a";
                break;
            case 1:
                branch.Alias = random.Next(4) == 0 ? "b" : "a";
                break;
            case 2 when branch.IsMap:
                branch.Children.Insert(random.Next(branch.Children.Count + 1), ("<<", random.Next(2) == 0 ? new() { Alias = "a" } : all[random.Next(all.Length)].Copy()));
                break;
            case 3 when branch.Children.Count > 0:
                var at = random.Next(branch.Children.Count);
                branch.Children[at] = (Value(random), branch.Children[at].Value);
                break;
            case 4:
                Deepen(branch, random);
                break;
            default:
                (branch.Text, branch.Plain) = (Value(random), false);
                break;
        }
    }

    static string Value(Random random) =>
        random.Next(8) switch
        {
            0 => new string((char)('a' + random.Next(26)), random.Next(200_000)),
            1 => Secret,
            2 => $"Bearer {Secret};",
            _ => Odd[random.Next(Odd.Length)],
        };

    static void Deepen(Branch branch, Random random)
    {
        var inner = branch.Copy();
        for (var levels = random.Next(80); levels > 0; levels--)
        {
            inner = new() { IsMap = random.Next(2) == 0, Children = [("x", inner)] };
        }

        (branch.Text, branch.IsMap, branch.Alias, branch.Anchor) = (null, inner.IsMap, inner.Alias, null);
        branch.Text = inner.Text;
        branch.Plain = inner.Plain;
        branch.Children.Clear();
        branch.Children.AddRange(inner.Children);
    }
}
