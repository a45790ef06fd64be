using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SalesNudgeBot.Manifest.Files;

/// <summary>One hash for a whole folder: the same on every machine, whatever the order of files, line ends or byte order mark of a checkout.</summary>
static class ContentHash
{
    public static string Of(IEnumerable<ManifestFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes(file.Name.Replace('\\', '/')));
            Append(hash, Canonical(file.Content.Span));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Lengths first, so that no two folders run together into the same bytes.
    static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    /// <summary>Without byte order mark, and with the line ends of one system.</summary>
    public static byte[] Canonical(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[3..];
        }

        var canonical = new byte[content.Length];
        var length = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\r' || i + 1 == content.Length || content[i + 1] != '\n')
            {
                canonical[length++] = content[i];
            }
        }

        return canonical[..length];
    }
}
