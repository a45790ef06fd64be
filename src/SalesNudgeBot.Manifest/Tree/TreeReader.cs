using SalesNudgeBot.Manifest.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SalesNudgeBot.Manifest.Tree;

/// <summary>Builds one file's tree from the parser's events without recursion, within its limits. One file, one reader.</summary>
sealed class TreeReader(string file, FindingList findings)
{
    const int MostLevels = 64;
    const int MostValues = 100_000;

    readonly Stack<OpenNode> open = new();
    readonly Dictionary<string, Node> anchors = new(StringComparer.Ordinal);
    Node? root;
    int documents;
    long values;

    /// <summary>Null, and a finding, when the file cannot be read to its end. An empty file is an empty map.</summary>
    public static Node? Read(string file, string text, FindingList findings) => new TreeReader(file, findings).Read(text);

    Node? Read(string text)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        while (true)
        {
            switch (Next(parser))
            {
                case StreamEnd:
                    return root is null or ScalarNode { IsNothing: true } ? MapNode.Empty(new Place(file, 1, 1)) : root;
                case { } next when Take(next):
                    break;
                default:
                    return null;
            }
        }
    }

    ParsingEvent? Next(Parser parser)
    {
        try
        {
            return parser.MoveNext() ? parser.Current : null;
        }
        catch (YamlException e)
        {
            findings.Add(Codes.Syntax, At(e.Start), $"not valid YAML: {Shown.Briefly(e.Message)}", "valid YAML at this place");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16's scanner throws these, without a position, on some invalid scalars.
            findings.Add(Codes.Syntax, At(parser.Current?.End ?? Mark.Empty), "not valid YAML: a value after this cannot be read", "valid YAML from here on");
        }

        return null;
    }

    /// <summary>False when a limit is reached or an alias leads nowhere: the rest of the file is not read.</summary>
    bool Take(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart when ++documents > 1:
                findings.Add(Codes.SeveralDocuments, At(current.Start), "a second document starts here", "one document in each file");
                return false;
            case Scalar scalar:
                return Add(ScalarAt(scalar), Name(scalar.Anchor), scalar.Start);
            case MappingStart or SequenceStart:
                return Open((NodeEvent)current);
            case MappingEnd or SequenceEnd:
                var closed = open.Pop();
                return Add(closed.Close(findings), closed.Anchor, current.Start);
            case AnchorAlias alias:
                return Reuse(alias);
            default:
                return true;
        }
    }

    bool Open(NodeEvent start)
    {
        CheckTag(start);
        if (open.Count == MostLevels)
        {
            findings.Add(Codes.TooDeep, At(start.Start), $"nested more than {MostLevels} levels deep", "fewer levels");
            return false;
        }

        open.Push(new OpenNode(At(start.Start), start is MappingStart, Name(start.Anchor)));
        return true;
    }

    bool Reuse(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        if (anchors.TryGetValue(name, out var node))
        {
            values += node.Size - 1;
            return Add(node, anchor: null, alias.Start);
        }

        var says = open.Any(parent => parent.Anchor == name)
            ? $"the alias '*{Shown.Plainly(name)}' stands inside what it names"
            : $"the alias '*{Shown.Plainly(name)}' names no anchor above it";
        findings.Add(Codes.Alias, At(alias.Start), says, "an anchor that ends above this line", name);
        return false;
    }

    bool Add(Node node, string? anchor, Mark at)
    {
        values += open.TryPeek(out var parent) && parent.AwaitsKey ? 0 : 1;
        if (values > MostValues || node.Height + open.Count > MostLevels)
        {
            var (code, says, right) = values > MostValues
                ? (Codes.TooMuch, "more than 100,000 values, aliases written out", "several smaller files")
                : (Codes.TooDeep, $"nested more than {MostLevels} levels deep", "fewer levels");
            findings.Add(code, At(at), says, right);
            return false;
        }

        if (anchor is not null)
        {
            anchors[anchor] = node;
        }

        if (parent is null)
        {
            root = node;
        }
        else
        {
            parent.Add(node, findings);
        }

        return true;
    }

    ScalarNode ScalarAt(Scalar scalar)
    {
        CheckTag(scalar);
        var node = new ScalarNode(At(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
        var key = open.TryPeek(out var parent) && !parent.AwaitsKey ? parent.Key : null;
        var misplaced = key is not null && Secrets.IsKey(key) && !node.IsNothing && !Secrets.IsReference(node.Text);
        if (misplaced || Secrets.IsIn(node.Text))
        {
            findings.Add(Codes.Secret, node.Place, "a secret stands here in clear; make a new one, as this one may be known", Secrets.Right);
        }

        return node;
    }

    void CheckTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty)
        {
            findings.Add(Codes.Tag, At(node.Start), "a YAML tag means nothing here", "the value without the word that starts with '!'");
        }
    }

    static string? Name(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    Place At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
