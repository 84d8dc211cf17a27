using System.Text;
using Seedance.Runtime;

namespace Seedance.Generated.Tests.SeedanceApi;

/// <summary>The callback of a task: its body is like TaskInfo's data, and programs have met it in the envelope as well.</summary>
public sealed class CallbackTests
{
    private const string Succeeded = """
        {
          "task_id": "e0b6a6a2-1c0f-4e5c-9b7e-0f3f6f1f2a3b",
          "provider": "bytedance",
          "model_version": "seedance-2.0-fast",
          "status": "success",
          "param": { "model": "bytedance/seedance2-0-fast-r2v", "callback_url": "https://example.com/hook", "input": {} },
          "create_at": 1768900378,
          "result": { "code": 200, "message": "success", "media_urls": ["https://static.example.com/video.mp4"], "usage": {} },
          "credits": 132.17,
          "duration_s": 290,
          "complete_at": 1768900668,
          "source": "api"
        }
        """;

    [Theory]
    [InlineData(Succeeded)]
    [InlineData($$"""{ "code": 200, "message": "success", "data": {{Succeeded}} }""")]
    [InlineData($$"""{ "data": {{Succeeded}} }""")]
    public void A_notice_is_a_TaskInfo_with_and_without_the_envelope(string body)
    {
        TaskInfo task = Callbacks.TaskChanged.Parse(Encoding.UTF8.GetBytes(body));

        Assert.Equal("e0b6a6a2-1c0f-4e5c-9b7e-0f3f6f1f2a3b", task.TaskId);
        Assert.Equal(VideoTaskStatus.Success, task.Status);
        Assert.Equal(132.17m, task.Credits);
        Assert.Equal("https://static.example.com/video.mp4", Assert.Single(task.Result!.MediaUrls!));
    }

    [Fact]
    public void The_least_that_names_a_task_is_enough() =>
        Assert.Equal("t1", Callbacks.TaskChanged.Parse("""{"task_id":"t1","status":"failed"}"""u8).TaskId);

    [Theory]
    [InlineData("""{"status":"success"}""", "")]
    [InlineData("""{"code":200,"data":{"status":"success"}}""", "/data")]
    [InlineData("""{"task_id":7,"status":"success"}""", "/task_id")]
    [InlineData("no JSON", "")]
    public void A_notice_that_names_no_task_is_refused_with_the_place(string body, string place)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(body);

        Assert.False(Callbacks.TaskChanged.TryParse(utf8, out TaskInfo? task, out IReadOnlyList<SchemaError> errors));
        Assert.Null(task);
        Assert.Contains(errors, error => error.InstanceLocation == place);
        Assert.Throws<IncomingRequestInvalidException>(() => Callbacks.TaskChanged.Parse(utf8));
    }
}
