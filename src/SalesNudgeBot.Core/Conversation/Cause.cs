using System.Security.Cryptography;
using System.Text;

namespace SalesNudgeBot.Core.Conversation;

/// <summary>
/// What made the bot decide: an inbox key, or a due row with its generation. Every id that the decision hands out is derived
/// from it, so that deciding twice collides with a unique key instead of making a second promise.
/// </summary>
public readonly record struct Cause(string Key)
{
    const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A short id, the same for the same cause, kind and ordinal: 65 bits in Crockford's base 32.</summary>
    public string Id(string kind, int ordinal = 0)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Key}\n{kind}\n{ordinal}"), hash);
        return string.Create(kind.Length + 14, (kind, hash.ToArray()), static (chars, source) =>
        {
            source.kind.CopyTo(chars);
            chars[source.kind.Length] = '-';
            for (var i = 0; i < 13; i++)
            {
                chars[source.kind.Length + 1 + i] = Alphabet[source.Item2[i] & 31];
            }
        });
    }

    public TextId Text(int ordinal = 0) => new(Id("t", ordinal));
}
