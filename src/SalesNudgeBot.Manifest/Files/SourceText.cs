using System.Text;
using SalesNudgeBot.Manifest.Tree;

namespace SalesNudgeBot.Manifest.Files;

/// <summary>From bytes to text that the YAML parser reads as it stands; it takes a NUL for the end, and a tab for its own fault.</summary>
static class SourceText
{
    public const int MostBytes = 5 * 1024 * 1024;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null, and a finding, when the file is not such a text.</summary>
    public static string? Read(ManifestFile file, FindingList findings)
    {
        if (file.Content.Length > MostBytes)
        {
            findings.Add(Codes.TooBig, new Place(file.Name, 0, 0), "the file is larger than 5 MB", "several smaller files");
            return null;
        }

        var content = file.Content.Span;
        string text;
        try
        {
            text = Strict.GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content);
        }
        catch (DecoderFallbackException e)
        {
            var other = content.StartsWith(Encoding.Unicode.Preamble) || content.StartsWith(Encoding.BigEndianUnicode.Preamble);
            var before = Encoding.UTF8.GetString(content[..Math.Clamp(e.Index, 0, content.Length)]);
            findings.Add(Codes.NotText, At(file.Name, before, before.Length), other ? "this is UTF-16, not UTF-8" : "this is not UTF-8", "the file saved as UTF-8");
            return null;
        }

        return IsClean(file.Name, text, findings) ? text : null;
    }

    static bool IsClean(string file, string text, FindingList findings)
    {
        var indent = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
            {
                findings.Add(Codes.NotText, At(file, text, i), $"the character U+{(int)c:X4} does not belong in a text", "the file saved as UTF-8 text");
                return false;
            }

            if (indent && c == '\t')
            {
                findings.Add(Codes.Tab, At(file, text, i), "this line starts with a tab", "spaces");
                return false;
            }

            indent = c is '\n' or '\r' || (indent && c == ' ');
        }

        return true;
    }

    static Place At(string file, string text, int index)
    {
        var before = text.AsSpan(0, index);
        var line = 1 + before.Count('\n');
        return new Place(file, line, index - before.LastIndexOf('\n'));
    }
}
