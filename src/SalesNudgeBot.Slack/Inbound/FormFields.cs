using System.Text;

namespace SalesNudgeBot.Slack.Inbound;

/// <summary>Walks over an application/x-www-form-urlencoded body, field by field, where it lies.</summary>
ref struct FormFields(ReadOnlySpan<byte> body)
{
    ReadOnlySpan<byte> rest = body;

    /// <summary>Slack's names are plain: one that hides behind an escape is nobody's that we know.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Still encoded.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Next()
    {
        if (rest.IsEmpty)
        {
            return false;
        }

        var end = rest.IndexOf((byte)'&');
        var field = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        var equals = field.IndexOf((byte)'=');
        Name = equals < 0 ? field : field[..equals];
        Value = equals < 0 ? default : field[(equals + 1)..];
        return true;
    }

    /// <summary>Null when an escape in it is none.</summary>
    public readonly string? Text()
    {
        if (Value.IndexOfAny((byte)'%', (byte)'+') < 0)
        {
            return Encoding.UTF8.GetString(Value);
        }

        var decoded = Value.Length <= 1024 ? stackalloc byte[Value.Length] : new byte[Value.Length];
        return TryDecode(Value, decoded, out var length) ? Encoding.UTF8.GetString(decoded[..length]) : null;
    }

    /// <param name="into">At least as long as <paramref name="encoded"/>.</param>
    public static bool TryDecode(ReadOnlySpan<byte> encoded, Span<byte> into, out int length)
    {
        length = 0;
        while (!encoded.IsEmpty)
        {
            var plain = encoded.IndexOfAny((byte)'%', (byte)'+');
            if (plain < 0)
            {
                encoded.CopyTo(into[length..]);
                length += encoded.Length;
                return true;
            }

            encoded[..plain].CopyTo(into[length..]);
            length += plain;
            if (encoded[plain] == '+')
            {
                into[length++] = (byte)' ';
                encoded = encoded[(plain + 1)..];
            }
            else if (encoded.Length - plain >= 3 && Hex(encoded[plain + 1]) is var high and >= 0 && Hex(encoded[plain + 2]) is var low and >= 0)
            {
                into[length++] = (byte)((high << 4) | low);
                encoded = encoded[(plain + 3)..];
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    static int Hex(byte digit) =>
        digit switch
        {
            >= (byte)'0' and <= (byte)'9' => digit - '0',
            >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
            >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
            _ => -1,
        };
}
