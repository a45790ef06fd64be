using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SalesNudgeBot.Wire.Inbound;

namespace Wire.Tests;

public sealed class PooledBodyTests
{
    const int Most = 50_000;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(Most, 0)]
    [InlineData(Most, 24)]
    public async Task A_body_comes_whole_in_however_many_pieces_and_longer_than_was_usual(int length, int front)
    {
        var sent = Bytes(length);
        using var body = Assert.NotNull(await PooledBody.Read(Request(sent, null), Most, 16, front));
        Assert.Equal(sent, body.Bytes.ToArray());
        Assert.Equal(sent, body.With(front)[front..].ToArray());
    }

    [Fact]
    public async Task What_is_written_in_front_leaves_the_body_as_it_was()
    {
        var sent = Bytes(1000);
        using var body = Assert.NotNull(await PooledBody.Read(Request(sent, sent.Length), Most, 16, front: 24));
        "ab:"u8.CopyTo(body.With(3));
        Assert.Equal([.. "ab:"u8, .. sent], body.With(3).ToArray());
        Assert.Equal(sent, body.Bytes.ToArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(10)]
    [InlineData(Most + 1)]
    public async Task A_body_that_is_too_long_is_not_read_whatever_is_said_of_its_length(int? said) =>
        Assert.Null(await PooledBody.Read(Request(Bytes(Most + 1), said), Most, 16));

    [Fact]
    public async Task A_body_that_is_broken_off_is_an_error()
    {
        var pipe = new Pipe();
        await pipe.Writer.CompleteAsync(new IOException());
        await Assert.ThrowsAsync<IOException>(async () => await PooledBody.Read(Request(pipe.Reader, null), Most, 16));
    }

    static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)i)];

    static HttpRequest Request(byte[] body, int? said) => Request(PipeReader.Create(new MemoryStream(body), new(bufferSize: 100)), said);

    static HttpRequest Request(PipeReader body, int? said)
    {
        var context = new DefaultHttpContext();
        context.Features.Set<IRequestBodyPipeFeature>(new Piped(body));
        context.Request.ContentLength = said;
        return context.Request;
    }

    sealed record Piped(PipeReader Reader) : IRequestBodyPipeFeature;
}
