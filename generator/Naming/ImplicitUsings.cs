using System;
using System.Collections.Generic;

namespace Seedance.Generator.Naming;

/// <summary>
/// Names of the public types that implicit usings bring into every file of a .NET 8 to .NET 10 project. A generated type
/// of such a name would be ambiguous, or would hide the one that a reader expects.
/// </summary>
internal static class ImplicitUsings
{
    /// <summary>The namespaces that the SDK imports into every project.</summary>
    public static readonly IReadOnlyList<string> Namespaces =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    private const string Root = """
        AccessViolationException Action Activator AggregateException AppContext AppDomain AppDomainSetup
        AppDomainUnloadedException ApplicationException ApplicationId ArgIterator ArgumentException
        ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array ArraySegment
        ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback Attribute
        AttributeTargets AttributeUsageAttribute BadImageFormatException Base64FormattingOptions BitConverter Boolean
        Buffer Byte CLSCompliantAttribute CannotUnloadAppDomainException Char CharEnumerator Comparison Console
        ConsoleCancelEventArgs ConsoleCancelEventHandler ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers
        ConsoleSpecialKey ContextBoundObject ContextMarshalException ContextStaticAttribute Convert Converter
        CultureAwareComparer DBNull DataMisalignedException DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek
        Decimal Delegate DivideByZeroException DllNotFoundException Double DuplicateWaitObjectException
        EntryPointNotFoundException Enum Environment EnvironmentVariableTarget EventArgs EventHandler Exception
        ExecutionEngineException FieldAccessException FileStyleUriParser FlagsAttribute FormatException
        FormattableString FtpStyleUriParser Func GC GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo
        GCNotificationStatus GenericUriParser GenericUriParserOptions GopherStyleUriParser Guid Half HashCode
        HttpStyleUriParser IAsyncDisposable IAsyncResult ICloneable IComparable IConvertible ICustomFormatter
        IDisposable IEquatable IFormatProvider IFormattable IObservable IObserver IParsable IProgress IServiceProvider
        ISpanFormattable ISpanParsable IUtf8SpanFormattable IUtf8SpanParsable Index IndexOutOfRangeException
        InsufficientExecutionStackException InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr
        InvalidCastException InvalidOperationException InvalidProgramException InvalidTimeZoneException Lazy
        LdapStyleUriParser LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot MTAThreadAttribute
        MarshalByRefObject Math MathF MemberAccessException Memory MemoryExtensions MethodAccessException
        MidpointRounding MissingFieldException MissingMemberException MissingMethodException ModuleHandle
        MulticastDelegate MulticastNotSupportedException NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser
        NonSerializedAttribute NotFiniteNumberException NotImplementedException NotSupportedException
        NullReferenceException Nullable Object ObjectDisposedException ObsoleteAttribute OperatingSystem
        OperationCanceledException OrdinalComparer OutOfMemoryException OverflowException ParamArrayAttribute PlatformID
        PlatformNotSupportedException Predicate Progress Random Range RankException ReadOnlyMemory ReadOnlySpan
        ResolveEventArgs ResolveEventHandler RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle
        RuntimeTypeHandle SByte STAThreadAttribute SequencePosition SerializableAttribute Single Span
        StackOverflowException String StringComparer StringComparison StringNormalizationExtensions StringSplitOptions
        SystemException ThreadStaticAttribute TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo
        TimeZoneNotFoundException TimeoutException Tuple TupleExtensions Type TypeAccessException TypeCode
        TypeInitializationException TypeLoadException TypeUnloadedException TypedReference UInt128 UInt16 UInt32 UInt64
        UIntPtr UnauthorizedAccessException UnhandledExceptionEventArgs UnhandledExceptionEventHandler
        UnitySerializationHolder Uri UriBuilder UriComponents UriCreationOptions UriFormat UriFormatException
        UriHostNameType UriKind UriParser UriPartial UriTypeConverter ValueTuple ValueType Version Void WeakReference
        """;

    private const string CollectionsGeneric = """
        ByteEqualityComparer CollectionExtensions Comparer Dictionary EnumEqualityComparer EqualityComparer
        GenericComparer GenericEqualityComparer HashSet IAlternateEqualityComparer IAsyncEnumerable IAsyncEnumerator
        ICollection IComparer IDictionary IEnumerable IEnumerator IEqualityComparer IList IReadOnlyCollection
        IReadOnlyDictionary IReadOnlyList IReadOnlySet ISet KeyNotFoundException KeyValuePair LinkedList LinkedListNode
        List NonRandomizedStringEqualityComparer NullableComparer NullableEqualityComparer ObjectComparer
        ObjectEqualityComparer OrderedDictionary PriorityQueue Queue ReferenceEqualityComparer SortedDictionary
        SortedList SortedSet Stack
        """;

    private const string IO = """
        BinaryReader BinaryWriter BufferedStream Directory DirectoryInfo DirectoryNotFoundException DriveInfo
        DriveNotFoundException DriveType EndOfStreamException EnumerationOptions ErrorEventArgs ErrorEventHandler File
        FileAccess FileAttributes FileInfo FileLoadException FileMode FileNotFoundException FileOptions FileShare
        FileStream FileStreamOptions FileSystemEventArgs FileSystemEventHandler FileSystemInfo FileSystemWatcher
        HandleInheritability IOException InternalBufferOverflowException InvalidDataException MatchCasing MatchType
        MemoryStream NotifyFilters Path PathTooLongException RandomAccess RenamedEventArgs RenamedEventHandler
        SearchOption SeekOrigin Stream StreamReader StreamWriter StringReader StringWriter TextReader TextWriter
        UnixFileMode UnmanagedMemoryAccessor UnmanagedMemoryStream WaitForChangedResult WatcherChangeTypes
        """;

    private const string Linq = """
        AsyncEnumerable Enumerable EnumerableQuery IGrouping ILookup IOrderedAsyncEnumerable IOrderedEnumerable
        IOrderedQueryable IQueryProvider IQueryable ImmutableArrayExtensions Lookup OrderedParallelQuery
        ParallelEnumerable ParallelExecutionMode ParallelMergeOptions ParallelQuery Queryable
        """;

    private const string NetHttp = """
        ByteArrayContent ClientCertificateOption DelegatingHandler FormUrlEncodedContent HeaderEncodingSelector
        HttpClient HttpClientHandler HttpCompletionOption HttpContent HttpIOException HttpKeepAlivePingPolicy
        HttpMessageHandler HttpMessageInvoker HttpMethod HttpProtocolException HttpRequestError HttpRequestException
        HttpRequestMessage HttpRequestOptions HttpRequestOptionsKey HttpResponseMessage HttpVersionPolicy
        MessageProcessingHandler MultipartContent MultipartFormDataContent ReadOnlyMemoryContent
        SocketsHttpConnectionContext SocketsHttpHandler SocketsHttpPlaintextStreamFilterContext StreamContent
        StringContent
        """;

    private const string Threading = """
        AbandonedMutexException ApartmentState AsyncFlowControl AsyncLocal AsyncLocalValueChangedArgs AutoResetEvent
        Barrier BarrierPostPhaseException CancellationToken CancellationTokenRegistration CancellationTokenSource
        CompressedStack ContextCallback CountdownEvent EventResetMode EventWaitHandle EventWaitHandleAcl
        ExecutionContext HostExecutionContext HostExecutionContextManager IOCompletionCallback IThreadPoolWorkItem
        ITimer Interlocked LazyInitializer LazyThreadSafetyMode Lock LockCookie LockRecursionException
        LockRecursionPolicy ManualResetEvent ManualResetEventSlim Monitor Mutex MutexAcl NamedWaitHandleOptions
        NativeOverlapped Overlapped ParameterizedThreadStart PeriodicTimer PreAllocatedOverlapped ReaderWriterLock
        ReaderWriterLockSlim RegisteredWaitHandle Semaphore SemaphoreAcl SemaphoreFullException SemaphoreSlim
        SendOrPostCallback SpinLock SpinWait SynchronizationContext SynchronizationLockException Thread
        ThreadAbortException ThreadExceptionEventArgs ThreadExceptionEventHandler ThreadInterruptedException ThreadLocal
        ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart ThreadStartException ThreadState
        ThreadStateException ThreadingAclExtensions Timeout Timer TimerCallback Volatile WaitCallback WaitHandle
        WaitHandleCannotBeOpenedException WaitHandleExtensions WaitOrTimerCallback
        """;

    private const string ThreadingTasks = """
        ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Parallel ParallelLoopResult ParallelLoopState
        ParallelOptions Task TaskAsyncEnumerableExtensions TaskCanceledException TaskCompletionSource
        TaskContinuationOptions TaskCreationOptions TaskExtensions TaskFactory TaskScheduler TaskSchedulerException
        TaskStatus TaskToAsyncResult UnobservedTaskExceptionEventArgs ValueTask
        """;

    private static readonly HashSet<string> Types = Read(Root, CollectionsGeneric, IO, Linq, NetHttp, Threading, ThreadingTasks);

    /// <summary>Whether a type of exactly this name is in every file.</summary>
    public static bool Contains(string name) => Types.Contains(name);

    private static HashSet<string> Read(params string[] tables)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (string table in tables)
            types.UnionWith(table.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return types;
    }
}
