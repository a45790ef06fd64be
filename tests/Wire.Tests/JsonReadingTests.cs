using System.Text.Json;
using SalesNudgeBot.Wire;

namespace Wire.Tests;

public sealed class JsonReadingTests
{
    [Theory]
    [InlineData("""{"user":{"id":"U1"}}""", "U1")]
    [InlineData("""{"user":{"id":""}}""", null)]
    [InlineData("""{"user":{"id":7}}""", null)]
    [InlineData("""{"user":{"id":null}}""", null)]
    [InlineData("""{"user":"U1"}""", null)]
    [InlineData("[]", null)]
    [InlineData("7", null)]
    [InlineData("""{"user":{"id":"half a \ud83d letter"}}""", null)]
    [InlineData("""{"user":{"i\ud83d":"U1"}}""", null)]
    [InlineData("""{"user":{"id\ud83d":"U2","id":"U1"}}""", "U1")]
    public void A_text_is_read_where_it_is_one_and_nothing_else_breaks_the_reading(string json, string? text) => Assert.Equal(text, Root(json).Text("user", "id"));

    [Theory]
    [InlineData("""{"users":["U1","U2"]}""", 2)]
    [InlineData("""{"users":"U1"}""", 0)]
    [InlineData("{}", 0)]
    public void What_is_no_list_has_no_items(string json, int count) => Assert.Equal(count, Root(json).Items("users").Count());

    [Theory]
    [InlineData("""{"ok":true}""", true)]
    [InlineData("""{"ok":false}""", false)]
    [InlineData("""{"ok":"true"}""", false)]
    [InlineData("{}", false)]
    public void Only_true_is_true(string json, bool expected) => Assert.Equal(expected, Root(json).IsTrue("ok"));

    [Fact]
    public void An_item_is_a_text_itself_or_none() => Assert.Equal(["U1", null, null], Root("""["U1",7,"\udc00"]""").Items().Select(item => item.Text()));

    [Theory]
    [InlineData("""{"a":1,"b\udc00":2,"c":3}""", "a, c")]
    [InlineData("[1]", "")]
    public void Fields_without_a_whole_name_are_left_out(string json, string names) => Assert.Equal(names, string.Join(", ", Root(json).Fields().Select(field => field.Name)));

    static JsonElement Root(string json) => JsonDocument.Parse(json).RootElement;
}
