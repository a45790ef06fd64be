using System.Text;

namespace FakeTeams.Tokens;

static class Base64Url
{
    public static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    public static string Text(string text) => Text(Encoding.UTF8.GetBytes(text));
}
